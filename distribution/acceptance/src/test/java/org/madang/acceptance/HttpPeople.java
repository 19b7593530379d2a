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

/** Everybody of a scenario, each with a login of their own. */
final class HttpPeople {

    private static final int SIGNED_OUT = 401;

    private final HttpCity city;
    private final Logins logins;
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    /** People with accounts here, whom an administrator gives their offices. */
    HttpPeople(HttpCity city, String firstCode) {
        this(city, new LocalLogins(city, firstCode));
    }

    HttpPeople(HttpCity city, Logins logins) {
        this.city = city;
        this.logins = logins;
    }

    /** The account somebody has in these roles; made when it is first asked for. */
    String account(String name, Set<String> roles) {
        if (!accounts.containsKey(name)) {
            accounts.put(name, logins.enrol(name, roles));
        }
        return requireNonNull(accounts.get(name), name);
    }

    /** What shows that somebody in these roles calls. */
    String token(String name, Set<String> roles) {
        account(name, roles);
        return tokens.computeIfAbsent(name, logins::signIn);
    }

    /** The same of the administrator. */
    String administrator() {
        return logins.administrator();
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
            tokens.remove(name);
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
        var token = tokens.computeIfAbsent(name, logins::signIn);
        return city.as(
                token, ask.method(), ask.path(), ask.body(), ask.headers().toArray(String[]::new));
    }
}
