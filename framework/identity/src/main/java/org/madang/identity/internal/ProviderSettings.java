package org.madang.identity.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.madang.api.Settings;
import org.madang.identity.Roles;

/**
 * The OpenID provider and what its tokens mean here.
 *
 * @param issuer who issues the tokens
 * @param client what we are called there
 * @param secret our password there, if we have one
 * @param audience for whom bearer tokens are issued
 * @param rolesClaim where the token lists what the person is, such as {@code realm_access.roles}
 * @param rolesOf the roles that one of these means here, separated by commas
 */
record ProviderSettings(
        URI issuer,
        String client,
        Optional<String> secret,
        String audience,
        String rolesClaim,
        Function<String, Optional<String>> rolesOf) {

    private static final String PREFIX = "madang.oidc.";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    ProviderSettings {
        requireSafe(issuer);
    }

    /** None when no issuer is named. */
    static Optional<ProviderSettings> from(Settings settings) {
        return settings.text(PREFIX + "issuer").map(issuer -> {
            var client = settings.text(PREFIX + "client-id")
                    .orElseThrow(() -> Failures.setup("There is 'madang.oidc.issuer' but no 'madang.oidc.client-id'"));
            return new ProviderSettings(
                    URI.create(issuer),
                    client,
                    settings.text(PREFIX + "client-secret"),
                    settings.text(PREFIX + "audience").orElse(client),
                    settings.text(PREFIX + "roles-claim").orElse("realm_access.roles"),
                    value -> settings.text(PREFIX + "roles." + value));
        });
    }

    /** Refuses what is not encrypted, unless it never leaves this machine. */
    static URI requireSafe(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var loopback = LOOPBACK.contains(String.valueOf(address.getHost()));
        if (!"https".equals(scheme) && !("http".equals(scheme) && loopback)) {
            throw Failures.setup("The OpenID provider's '%s' is not https".formatted(address));
        }
        return address;
    }

    /** The roles a person has here; whoever is known takes part. */
    Set<String> roles(List<String> claimed) {
        var roles = new TreeSet<>(Set.of(Roles.RESIDENT));
        claimed.stream()
                .flatMap(value -> rolesOf.apply(value).stream())
                .flatMap(mapped -> Arrays.stream(mapped.split(",")))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .forEach(roles::add);
        return Names.ofProvider(roles);
    }
}
