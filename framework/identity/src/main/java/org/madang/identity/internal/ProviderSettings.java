package org.madang.identity.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
 * @param roles what each of these means here: the roles, by the value in the token
 */
record ProviderSettings(
        URI issuer,
        String client,
        Optional<String> secret,
        String audience,
        String rolesClaim,
        Map<String, Set<String>> roles) {

    private static final String PREFIX = "madang.oidc.";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    ProviderSettings {
        requireSafe(issuer);
        roles = Map.copyOf(roles);
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
                    mapping(settings.text(PREFIX + "roles").orElse("")));
        });
    }

    /** Reads such as {@code city-office = office, clerk; city-council = council}. */
    static Map<String, Set<String>> mapping(String text) {
        var mapping = new HashMap<String, Set<String>>();
        Arrays.stream(text.split(";")).filter(part -> !part.isBlank()).forEach(part -> {
            var sides = part.split("=", 2);
            if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw Failures.setup(
                        "'madang.oidc.roles' has '%s'; write 'what the token says = role, role', and ';' between"
                                .formatted(part.strip()));
            }
            mapping.put(
                    sides[0].strip(),
                    Arrays.stream(sides[1].split(","))
                            .map(String::strip)
                            .filter(role -> !role.isEmpty())
                            .collect(Collectors.toUnmodifiableSet()));
        });
        return mapping;
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
    Set<String> rolesOf(List<String> claimed) {
        var meant = new TreeSet<>(Set.of(Roles.RESIDENT));
        claimed.forEach(value -> meant.addAll(roles.getOrDefault(value, Set.of())));
        return Names.ofProvider(meant);
    }
}
