package org.madang.identity.internal;

import org.madang.identity.Audit;

/**
 * What every service of this room stands on.
 *
 * @param database runs SQL
 * @param moments tells the time
 * @param secrets makes secrets
 * @param keys hashes with this installation's keys
 * @param passwords hashes passwords
 * @param attempts lets nobody guess
 * @param codes codes that open something once
 * @param sessions who is signed in
 * @param audit writes down privileged acts
 * @param settings what can be set
 */
record Ground(
        Database database,
        Moments moments,
        Secrets secrets,
        InstallationKeys keys,
        Passwords passwords,
        Attempts attempts,
        OneTimeCodes codes,
        Sessions sessions,
        Audit audit,
        IdentitySettings settings) {

    static Ground on(Database database, Moments moments, IdentitySettings settings) {
        var secrets = new Secrets();
        return new Ground(
                database,
                moments,
                secrets,
                new InstallationKeys(database, secrets),
                new Passwords(secrets),
                new Attempts(database, moments),
                new OneTimeCodes(database, moments),
                new Sessions(database, moments, secrets, settings.session()),
                new AuditTrail(database, moments),
                settings);
    }
}
