package org.madang.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Caller;

/** Checks tokens of the OpenID provider: who signed them, who issued them, for whom, and until when. */
final class OidcTokens {

    /** Signatures by a key pair; never {@code none}, never one made with a key that everybody can read. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Set<String> REQUIRED = Set.of("sub", "exp", "iat");
    private static final int SUBJECT_LENGTH = 24;

    private final OidcProvider provider;
    private final Ground ground;

    OidcTokens(OidcProvider provider, Ground ground) {
        this.provider = provider;
        this.ground = ground;
    }

    /** Who holds this access token. An identity token, which carries a nonce, opens nothing. */
    Optional<Caller> bearer(String token) {
        var wanted = new JWTClaimsSet.Builder().issuer(issuer()).build();
        return claims(token, new Checks(wanted, Optional.of(audience()), Set.of("nonce")))
                .filter(claims -> isAccess(claims))
                .map(claims -> caller(claims, claimed(claims)));
    }

    /** Who signed in, as the identity token says; what the person is may stand in the access token alone. */
    Optional<Caller> signedIn(String identity, String access, String nonce) {
        var wanted = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .claim("nonce", nonce)
                .build();
        var client = provider.settings().client();
        return claims(identity, new Checks(wanted, Optional.of(Set.of(client)), Set.of()))
                .filter(claims -> isFor(client, claims))
                .map(claims -> caller(claims, claimed(claims, access)));
    }

    private Optional<JWTClaimsSet> claims(String token, Checks checks) {
        try {
            return Optional.of(processor(checks).process(token, null));
        } catch (ParseException | BadJOSEException notGood) {
            return Optional.empty();
        } catch (JOSEException failure) {
            throw Failures.setup("The keys of the OpenID provider '%s' can not be used: %s"
                    .formatted(issuer(), failure.getMessage()));
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(Checks checks) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()));
        processor.setJWTClaimsSetVerifier(new ByOurClock(checks));
        return processor;
    }

    private Caller caller(JWTClaimsSet claims, List<String> claimed) {
        var hash = ground.keys().hash("subject", issuer() + "|" + claims.getSubject());
        return Caller.person(
                "o-" + hash.substring(0, SUBJECT_LENGTH), provider.settings().rolesOf(claimed));
    }

    private List<String> claimed(JWTClaimsSet identity, String access) {
        var found = claimed(identity);
        if (!found.isEmpty()) {
            return found;
        }
        var wanted = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(identity.getSubject())
                .build();
        return claims(access, new Checks(wanted, Optional.empty(), Set.of()))
                .map(this::claimed)
                .orElseGet(List::of);
    }

    private List<String> claimed(JWTClaimsSet claims) {
        Object found = claims.getClaims();
        for (var name : provider.settings().rolesClaim().split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Some providers say what kind a token is; a refresh token or an identity token opens nothing. */
    private static boolean isAccess(JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getClaim("typ")).map("Bearer"::equals).orElse(true);
    }

    private static boolean isFor(String client, JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getClaim("azp")).map(client::equals).orElse(true);
    }

    private String issuer() {
        return provider.settings().issuer().toString();
    }

    private Set<String> audience() {
        return Set.of(provider.settings().audience());
    }

    private record Checks(JWTClaimsSet exact, Optional<Set<String>> audience, Set<String> prohibited) {}

    /** Goes by the platform's clock. */
    private final class ByOurClock extends DefaultJWTClaimsVerifier<SecurityContext> {

        ByOurClock(Checks checks) {
            super(checks.audience().orElse(null), checks.exact(), REQUIRED, checks.prohibited());
        }

        @Override
        protected @Nullable Date currentTime() {
            return Date.from(ground.moments().now());
        }
    }
}
