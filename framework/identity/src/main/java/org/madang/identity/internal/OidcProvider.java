package org.madang.identity.internal;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The OpenID provider as it describes itself, asked once it is needed. */
final class OidcProvider {

    private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final ProviderSettings settings;
    private @Nullable OIDCProviderMetadata metadata;
    private @Nullable JWKSource<SecurityContext> keys;

    OidcProvider(ProviderSettings settings) {
        this.settings = settings;
    }

    ProviderSettings settings() {
        return settings;
    }

    /** Where its doors are. */
    synchronized OIDCProviderMetadata metadata() {
        if (metadata == null) {
            metadata = resolve();
        }
        return metadata;
    }

    /** Its keys: kept for minutes, and asked for again when a token names one we do not know. */
    synchronized JWKSource<SecurityContext> keys() {
        if (keys == null) {
            keys = source();
        }
        return keys;
    }

    static int patience() {
        return PATIENCE;
    }

    private OIDCProviderMetadata resolve() {
        try {
            var found = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE);
            ProviderSettings.requireSafe(found.getJWKSetURI());
            ProviderSettings.requireSafe(found.getTokenEndpointURI());
            ProviderSettings.requireSafe(found.getAuthorizationEndpointURI());
            return found;
        } catch (GeneralException | IOException failure) {
            throw Failures.setup("The OpenID provider '%s' does not describe itself: %s; is it up, and does"
                            .formatted(settings.issuer(), failure.getMessage())
                    + " 'madang.oidc.issuer' say exactly what it calls itself?");
        }
    }

    private JWKSource<SecurityContext> source() {
        try {
            var retriever = new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_ANSWER);
            return JWKSourceBuilder.<SecurityContext>create(
                            metadata().getJWKSetURI().toURL(), retriever)
                    .refreshAheadCache(false)
                    .retrying(true)
                    .build();
        } catch (MalformedURLException notAnAddress) {
            throw new IllegalStateException(notAnAddress);
        }
    }
}
