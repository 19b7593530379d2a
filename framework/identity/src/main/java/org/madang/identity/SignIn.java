package org.madang.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Finds out who calls. Nothing here tells whether an account exists. */
@ProviderType
public interface SignIn {

    /** Tries a password; when it is right, begins a session. */
    SignInResult password(String login, String password);

    /**
     * Who holds this secret: a session's token, an API key, or a token of the OpenID provider. Empty when it is unknown,
     * wrong, expired or revoked.
     */
    Optional<Caller> bearer(String secret);

    /** Who has this session. */
    Optional<Caller> session(String token);

    /** Who has this API key. */
    Optional<Caller> apiKey(String key);

    /** Ends a session; does nothing when there is none. */
    void signOut(String token);
}
