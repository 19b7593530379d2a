package org.madang.identity.internal;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.madang.identity.AuthorizationRequest;
import org.madang.identity.Caller;

/** The code flow with PKCE. */
final class CodeFlow {

    private final OidcProvider provider;
    private final OidcTokens tokens;

    CodeFlow(OidcProvider provider, OidcTokens tokens) {
        this.provider = provider;
        this.tokens = tokens;
    }

    OidcTokens tokens() {
        return tokens;
    }

    AuthorizationRequest begin(URI callback) {
        var state = new State();
        var nonce = new Nonce();
        var verifier = new CodeVerifier();
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), client(), callback)
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        return new AuthorizationRequest(
                request.toURI(), callback, state.getValue(), nonce.getValue(), verifier.getValue());
    }

    Optional<Caller> finish(AuthorizationRequest begun, Map<String, String> answer) {
        var code = Optional.ofNullable(answer.get("code"));
        return code.filter(given -> Secrets.same(begun.state(), answer.getOrDefault("state", "")))
                .filter(given -> isOfIssuer(answer))
                .flatMap(given -> exchange(begun, given))
                .flatMap(got -> tokens.signedIn(
                        got.getIDToken().serialize(), got.getAccessToken().getValue(), begun.nonce()));
    }

    private boolean isOfIssuer(Map<String, String> answer) {
        return Optional.ofNullable(answer.get("iss"))
                .map(provider.settings().issuer().toString()::equals)
                .orElse(true);
    }

    private Optional<OIDCTokens> exchange(AuthorizationRequest begun, String code) {
        try {
            var grant = new AuthorizationCodeGrant(
                    new AuthorizationCode(code), begun.callback(), new CodeVerifier(begun.verifier()));
            var request = request(grant).toHTTPRequest();
            request.setConnectTimeout(OidcProvider.patience());
            request.setReadTimeout(OidcProvider.patience());
            return read(request.send());
        } catch (IOException failure) {
            throw Failures.setup("The OpenID provider '%s' does not answer: %s"
                    .formatted(provider.settings().issuer(), failure.getMessage()));
        }
    }

    private static Optional<OIDCTokens> read(HTTPResponse answer) {
        try {
            var parsed = OIDCTokenResponseParser.parse(answer);
            return parsed instanceof OIDCTokenResponse good ? Optional.of(good.getOIDCTokens()) : Optional.empty();
        } catch (ParseException notTokens) {
            return Optional.empty();
        }
    }

    private TokenRequest request(AuthorizationCodeGrant grant) {
        var door = provider.metadata().getTokenEndpointURI();
        return provider.settings()
                .secret()
                .map(secret -> new TokenRequest.Builder(
                                door, new ClientSecretBasic(client(), new Secret(secret)), grant)
                        .build())
                .orElseGet(() -> new TokenRequest.Builder(door, client(), grant).build());
    }

    private ClientID client() {
        return new ClientID(provider.settings().client());
    }
}
