package org.madang.web.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.identity.Caller;
import org.madang.identity.SignIn;

/** Reads who calls off the header {@code Authorization}: a bearer token, or an API key as the password of Basic. */
final class Authentication {

    private static final int LONGEST_NAME = 200;
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final Services services;

    Authentication(Services services) {
        this.services = services;
    }

    /**
     * Who calls; a service may say for whom it does, which goes into the audit.
     *
     * @throws Refusal 401 when what was given is not good
     */
    Caller caller(@Nullable String header, @Nullable String behalf) {
        var caller = caller(header);
        if (behalf == null || caller.kind() != Caller.Kind.SERVICE) {
            return caller;
        }
        if (behalf.isBlank() || behalf.length() > LONGEST_NAME || !Characters.areSound(behalf)) {
            throw Refusal.badInput("On-Behalf-Of", "has 1 to %d characters".formatted(LONGEST_NAME));
        }
        return caller.actingFor(behalf);
    }

    /** As above, when nobody else can be spoken for. */
    Caller caller(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Caller.nobody();
        }
        return known(header).orElseThrow(Authentication::unknown);
    }

    /** The bearer's secret, if there is one. */
    static Optional<String> bearer(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(text -> text.substring(BEARER.length()).strip());
    }

    static Refusal unknown() {
        return Refusal.of(401, "Sign in: POST /api/sessions, then send the token as 'Authorization: Bearer …'")
                .with("WWW-Authenticate", "Bearer realm=\"madang\"");
    }

    private Optional<Caller> known(String header) {
        var small = header.toLowerCase(Locale.ROOT);
        if (small.startsWith(BEARER)) {
            return bearer(header).flatMap(secret -> services.get(SignIn.class).bearer(secret));
        }
        if (small.startsWith(BASIC)) {
            return password(header.substring(BASIC.length()).strip())
                    .flatMap(key -> services.get(SignIn.class).apiKey(key));
        }
        return Optional.empty();
    }

    private static Optional<String> password(String basic) {
        try {
            var decoded = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            var colon = decoded.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(decoded.substring(colon + 1));
        } catch (IllegalArgumentException crooked) {
            return Optional.empty();
        }
    }
}
