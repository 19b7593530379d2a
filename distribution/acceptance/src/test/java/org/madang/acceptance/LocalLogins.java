package org.madang.acceptance;

import java.util.Map;
import java.util.Set;

/** Logins of this house: residents register, an administrator gives the offices. */
final class LocalLogins implements Logins {

    private static final String PASSWORD = "a sentence that only this person knows";
    private static final String ADMINISTRATOR = "administrator@city.example";

    private final HttpCity city;
    private String administrator;

    LocalLogins(HttpCity city, String firstCode) {
        this.city = city;
        this.administrator = city.claimFirst(firstCode, ADMINISTRATOR, PASSWORD);
    }

    @Override
    public String enrol(String name, Set<String> roles) {
        return roles.equals(Set.of("resident")) ? register(name) : hire(name, roles);
    }

    @Override
    public String signIn(String name) {
        return city.signIn(login(name), PASSWORD);
    }

    @Override
    public String administrator() {
        return administrator;
    }

    private String register(String name) {
        var wish = Map.of("login", login(name), "password", PASSWORD);
        return HttpCity.json(city.send("POST", "/accounts", wish), 201)
                .get("id")
                .asText();
    }

    /** Sessions end while weeks pass. */
    private String hire(String name, Set<String> roles) {
        administrator = city.signIn(ADMINISTRATOR, PASSWORD);
        var wish = Map.of(
                "login", login(name), "password", PASSWORD, "roles", roles, "reason", "Takes office in a scenario");
        return HttpCity.json(city.as(administrator, "POST", "/staff", wish), 201)
                .get("id")
                .asText();
    }

    private static String login(String name) {
        return name.replaceAll("[^A-Za-z0-9-]", "-") + "@city.example";
    }
}
