package org.madang.acceptance;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Everybody of a scenario, each with an account and a session of their own; an administrator gives the offices. */
final class HttpPeople {

    private static final String PASSWORD = "a sentence that only this person knows";
    private static final String ADMINISTRATOR = "administrator@city.example";
    private static final int SIGNED_OUT = 401;

    private final HttpCity city;
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();

    HttpPeople(HttpCity city, String firstCode) {
        this.city = city;
        this.accounts.put(ADMINISTRATOR, ADMINISTRATOR);
        this.sessions.put(ADMINISTRATOR, city.claimFirst(firstCode, ADMINISTRATOR, PASSWORD));
    }

    /** The account somebody has in these roles; made when it is first asked for. */
    String account(String name, Set<String> roles) {
        if (!accounts.containsKey(name)) {
            accounts.put(name, roles.equals(Set.of("resident")) ? register(name) : hire(name, roles));
        }
        return requireNonNull(accounts.get(name), name);
    }

    /** A session of somebody in these roles. */
    String token(String name, Set<String> roles) {
        account(name, roles);
        return sessions.computeIfAbsent(name, any -> city.signIn(login(name), PASSWORD));
    }

    /** A session of the administrator. */
    String administrator() {
        return requireNonNull(sessions.get(ADMINISTRATOR), ADMINISTRATOR);
    }

    /** Who has this account, by the name in the scenario. */
    String nameOf(String account) {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(account))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(account);
    }

    /** What somebody in these roles sends. */
    JsonNode send(String name, Set<String> roles, Ask ask) {
        account(name, roles);
        var answer = attempt(name, ask);
        if (answer.statusCode() == SIGNED_OUT) {
            sessions.remove(name);
            answer = attempt(name, ask);
        }
        if (answer.statusCode() == ask.status()) {
            return answer.body().isEmpty() ? HttpCity.JSON.nullNode() : HttpCity.json(answer, ask.status());
        }
        throw new PlatformException(
                Problem.NOT_ALLOWED, "%s %s: %s".formatted(ask.method(), ask.path(), answer.body()));
    }

    /**
     * A request.
     *
     * @param status what is answered when it is done
     * @param headers names and values in turn
     */
    record Ask(String method, String path, @Nullable Object body, int status, List<String> headers) {

        static Ask post(String path, Object body) {
            return new Ask("POST", path, body, 201, List.of());
        }

        Ask expecting(int code) {
            return new Ask(method, path, body, code, headers);
        }

        Ask with(String name, String value) {
            return new Ask(method, path, body, status, List.of(name, value));
        }
    }

    private HttpResponse<String> attempt(String name, Ask ask) {
        var token = sessions.computeIfAbsent(name, any -> city.signIn(login(name), PASSWORD));
        return city.as(
                token, ask.method(), ask.path(), ask.body(), ask.headers().toArray(String[]::new));
    }

    private String register(String name) {
        var wish = Map.of("login", login(name), "password", PASSWORD);
        return HttpCity.json(city.send("POST", "/accounts", wish), 201)
                .get("id")
                .asText();
    }

    private String hire(String name, Set<String> roles) {
        var wish = Map.of(
                "login", login(name), "password", PASSWORD, "roles", roles, "reason", "Takes office in a scenario");
        return send(ADMINISTRATOR, Set.of("administrator"), Ask.post("/staff", wish))
                .get("id")
                .asText();
    }

    private static String login(String name) {
        return name.equals(ADMINISTRATOR) ? name : name.replaceAll("[^A-Za-z0-9-]", "-") + "@city.example";
    }
}
