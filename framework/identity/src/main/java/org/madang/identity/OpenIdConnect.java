package org.madang.identity;

import java.net.URI;
import java.util.Map;
import org.madang.api.PlatformException;
import org.osgi.annotation.versioning.ProviderType;

/** Sign-in at the OpenID provider the settings name: the code flow with PKCE, for pages. */
@ProviderType
public interface OpenIdConnect {

    /** Whether the settings name a provider. */
    boolean isConfigured();

    /**
     * Begins a sign-in; the page keeps what it gets in the browser's session and sends the browser to its address.
     *
     * @param callback where the provider sends the browser back to
     * @throws PlatformException SETUP when there is no provider or it does not answer
     */
    AuthorizationRequest begin(URI callback);

    /**
     * Ends a sign-in and begins a session.
     *
     * @param begun what {@link #begin} gave to the same browser
     * @param answer the query parameters of the call-back
     */
    SignInResult finish(AuthorizationRequest begun, Map<String, String> answer);
}
