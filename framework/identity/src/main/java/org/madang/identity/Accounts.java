package org.madang.identity;

import java.util.Optional;
import java.util.Set;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.PlatformException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The accounts of this city. Only administrators give them and their roles, nobody to himself; administrators and
 * auditors read them. Each privileged act is audited in the same transaction.
 */
@ProviderType
public interface Accounts {

    /**
     * A fresh one-time code for whoever becomes the first administrator; earlier ones are void. Empty as soon as there is
     * an administrator. The host shows it to the operator, nobody else.
     */
    Optional<String> firstAdministratorCode();

    /**
     * Makes the first administrator.
     *
     * @throws PlatformException NOT_ALLOWED when the code is wrong or used, BAD_INPUT for a weak password
     */
    Account claimFirst(String code, NewAccount account);

    /**
     * Somebody makes an own account, as a resident.
     *
     * @throws PlatformException CONFLICT when the login is taken, BAD_INPUT for a weak or missing password
     */
    Account register(NewAccount account);

    /** An administrator makes an account for somebody. */
    Account create(NewAccount account, Set<String> roles, Warrant warrant);

    /**
     * Replaces the roles; the person's sessions have the new ones at once.
     *
     * @throws PlatformException NOT_ALLOWED for one's own account, BAD_INPUT for roles that may not go together
     */
    Account setRoles(String account, Set<String> roles, Warrant warrant);

    /** Nobody signs in with it any more; its sessions end. */
    Account disable(String account, Warrant warrant);

    /** Undoes {@link #disable}. */
    Account enable(String account, Warrant warrant);

    /** A one-time secret for the link by which the person sets a new password; earlier ones are void. */
    String resetSecret(String account, Warrant warrant);

    /**
     * Sets a new password; every session of the account ends and a lock is lifted.
     *
     * @throws PlatformException NOT_ALLOWED when the secret is wrong, used or expired, BAD_INPUT for a weak password
     */
    void reset(String secret, String password);

    /** Changes one's own password; every session of the account ends. */
    void changePassword(Caller person, String old, String password);

    /** An account; administrators and auditors see any, everybody the own. */
    Optional<Account> find(String account, Caller by);

    /** All accounts, the oldest first; for administrators and auditors. */
    Page<Account> list(PageRequest page, Caller by);
}
