package org.madang.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Logins at a Keycloak; nobody has an account here. */
final class KeycloakLogins implements Logins {

    private static final String ROLE = "city-";

    private final Keycloak keycloak;
    private final HttpCity city;

    KeycloakLogins(Keycloak keycloak, HttpCity city) {
        this.keycloak = keycloak;
        this.city = city;
    }

    /** What a platform must be set to, so that the roles these people have there are these roles here. */
    static Map<String, String> settings(Keycloak keycloak, List<String> roles) {
        return Map.of(
                "madang.oidc.issuer",
                keycloak.issuer().toString(),
                "madang.oidc.client-id",
                Keycloak.CLIENT,
                "madang.oidc.client-secret",
                Keycloak.SECRET,
                "madang.oidc.roles",
                roles.stream().map(role -> ROLE + role + " = " + role).collect(Collectors.joining("; ")));
    }

    @Override
    public String enrol(String name, Set<String> roles) {
        keycloak.add(login(name), roles.stream().map(role -> ROLE + role).toList());
        return HttpCity.json(city.as(signIn(name), "GET", "/me", null), 200)
                .get("id")
                .asText();
    }

    @Override
    public String signIn(String name) {
        return keycloak.accessToken(login(name));
    }

    @Override
    public String administrator() {
        throw new UnsupportedOperationException("Nobody administers in a scenario whose people sign in elsewhere");
    }

    private static String login(String name) {
        return name.replaceAll("[^A-Za-z0-9-]", "-");
    }
}
