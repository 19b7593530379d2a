package org.madang.identity;

import java.net.URI;

/**
 * A sign-in that was begun at the OpenID provider; kept in the browser's session until the call-back.
 *
 * @param address where to send the browser
 * @param callback where the provider sends it back to
 * @param state ties the call-back to this browser
 * @param nonce ties the identity token to this sign-in
 * @param verifier the secret of PKCE
 */
public record AuthorizationRequest(URI address, URI callback, String state, String nonce, String verifier) {

    /** Never the secrets. */
    @Override
    public String toString() {
        return "AuthorizationRequest[" + callback + "]";
    }
}
