package org.madang.identity.internal;

import java.util.List;
import java.util.function.Supplier;
import org.madang.api.Persons;
import org.madang.identity.Accounts;
import org.madang.identity.ApiKeys;
import org.madang.identity.Audit;
import org.madang.identity.OpenIdConnect;
import org.madang.identity.Privacy;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Residence;
import org.madang.identity.ResidenceVerifier;
import org.madang.identity.SignIn;

/** Puts the services of this room together. */
final class Identity {

    /** Where the scripts that make our tables are. */
    static final String SCHEMA = "org/madang/identity/schema";

    private Identity() {}

    static List<Offer> offers(Ground ground, Supplier<List<ResidenceVerifier>> verifiers) {
        var oidc = new Oidc(ground);
        var accounts = new StoredAccounts(ground);
        var pseudonyms = new PolicyPseudonyms(ground);
        org.madang.api.FirstAdministrator first = accounts::firstAdministratorCode;
        return List.of(
                new Offer(Accounts.class, accounts),
                new Offer(org.madang.api.FirstAdministrator.class, first),
                new Offer(SignIn.class, new CheckedSignIn(ground, oidc::bearer)),
                new Offer(OpenIdConnect.class, oidc),
                new Offer(ApiKeys.class, new StoredApiKeys(ground)),
                new Offer(Pseudonyms.class, pseudonyms),
                new Offer(Persons.class, pseudonyms),
                new Offer(Residence.class, new ProvenResidence(ground, verifiers)),
                new Offer(Privacy.class, new StoredPrivacy(ground)),
                new Offer(Audit.class, ground.audit()));
    }
}
