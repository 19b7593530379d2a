package org.madang.identity.internal;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.identity.AuthorizationRequest;
import org.madang.identity.Caller;
import org.madang.identity.OpenIdConnect;
import org.madang.identity.SignInResult;

/** Sign-in at the OpenID provider; its library is loaded by the first who comes from there. */
final class Oidc implements OpenIdConnect {

    private final Ground ground;
    private @Nullable CodeFlow flow;

    Oidc(Ground ground) {
        this.ground = ground;
    }

    @Override
    public boolean isConfigured() {
        return ground.settings().provider().isPresent();
    }

    @Override
    public AuthorizationRequest begin(URI callback) {
        return flow().begin(callback);
    }

    @Override
    public SignInResult finish(AuthorizationRequest begun, Map<String, String> answer) {
        return flow().finish(begun, answer).map(ground.sessions()::beginForeign).orElseGet(SignInResult.Wrong::new);
    }

    /** Who holds this token of the provider. */
    Optional<Caller> bearer(String token) {
        return isConfigured() ? flow().tokens().bearer(token) : Optional.empty();
    }

    private synchronized CodeFlow flow() {
        if (flow == null) {
            var settings = ground.settings()
                    .provider()
                    .orElseThrow(() -> Failures.setup("There is no OpenID provider; set 'madang.oidc.issuer'"));
            var provider = new OidcProvider(settings);
            flow = new CodeFlow(provider, new OidcTokens(provider, ground));
        }
        return flow;
    }
}
