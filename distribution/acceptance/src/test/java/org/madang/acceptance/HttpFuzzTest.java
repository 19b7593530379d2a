package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sends what nobody should, to a city on PostgreSQL; {@code -Dmadang.fuzz=10000} for more of it, {@code -Dmadang.fuzz.seed} for
 * other things, {@code -Dmadang.fuzz.on=h2} for a city on H2.
 */
final class HttpFuzzTest {

    private static final int REQUESTS = Integer.getInteger("madang.fuzz", 1_500);
    private static final long SEED = Long.getLong("madang.fuzz.seed", 20260302);
    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_FAILURE = 500;

    private static HttpTown town;
    private static HttpCity city;
    private static Map<String, String> tokens;
    private static List<String> ids;

    @BeforeAll
    static void open() throws IOException {
        town = System.getProperty("madang.fuzz.on", "postgresql").equals("h2") ? HttpTown.small() : HttpTown.open();
        city = town.city();
        var open = town.consultation();
        var said = sayUnderKey(open);
        ids = List.of(
                open.policy(), open.consultation(), said.at("/contribution/id").asText(), "1", "POLICY", "office");
        tokens = Map.of(
                "resident", town.token("attacker", "resident"),
                "clerk", town.token("clerk-1", "clerk"),
                "officer", town.token("officer", "office"),
                "council", town.token("councillor", "council"),
                "appeals", town.token("judge", "appeals"),
                "representative", town.token("delegate", "representative"),
                "auditor", town.token("auditor", "auditor"),
                "administrator", town.token("second", "administrator"));
    }

    /** The table of answers is made for the first key that comes, and shall be watched from the first attack on. */
    private static JsonNode sayUnderKey(OpenConsultation open) {
        var path = "/consultations/" + open.consultation() + "/contributions";
        var said = Map.of("text", "Good", "language", "en");
        return HttpCity.json(
                city.as(town.token("speaker", "resident"), "POST", path, said, "Idempotency-Key", "first"), 201);
    }

    @AfterAll
    static void close() throws IOException {
        town.close();
    }

    @Test
    void whatever_comes_it_never_fails_and_what_is_refused_changes_nothing() throws Exception {
        var document = HttpCity.json(city.send("GET", "/openapi.json", null), 200);
        var fuzzer = new Fuzzer(document, ids, SEED);
        var watch = ChangeWatch.on(town);
        var faults = new ArrayList<String>();
        var statuses = new LinkedHashSet<Integer>();
        var before = watch.look();
        for (var request = 0; request < REQUESTS; request++) {
            var attack = fuzzer.next();
            var answer = send(attack);
            var after = watch.look();
            statuses.add(answer.statusCode());
            faults.addAll(faults(attack, answer));
            var changed = ChangeWatch.changed(before, after);
            if (answer.statusCode() >= FIRST_REFUSAL && !changed.isEmpty()) {
                faults.add("a refused request changed %s: %s".formatted(changed, described(attack, answer)));
            }
            before = after;
        }

        assertThat(faults).isEmpty();
        assertThat(statuses).contains(200, 201, 400, 401, 403, 404);
    }

    @Test
    void what_is_no_http_is_refused_and_the_server_lives() throws Exception {
        var address = town.platform().platform().address().orElseThrow();
        for (var raw : List.of(
                "GET /api/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/policies/%c0%ae%c0%ae/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/../health/../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/policies;a=b/..;/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api//policies HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/policies HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/me HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(100_000) + "\r\nConnection: close\r\n\r\n",
                "POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n",
                "POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n"
                        + "Connection: close\r\n\r\n",
                "POST /api/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n")) {
            assertThat(raw(address, raw))
                    .as(raw.substring(0, Math.min(60, raw.length())))
                    .isNotEqualTo('5');
        }
        assertThat(city.send("GET", "/policies", null).statusCode()).isEqualTo(200);
    }

    private static List<String> faults(Fuzzer.Attack attack, HttpResponse<String> answer) {
        var faults = new ArrayList<String>();
        if (answer.statusCode() >= FIRST_FAILURE) {
            faults.add("failed: " + described(attack, answer));
        }
        if (answer.body().contains("\tat ") || answer.body().contains("Exception")) {
            faults.add("tells internals: " + described(attack, answer));
        }
        if (answer.statusCode() >= FIRST_REFUSAL && !attack.method().equals("HEAD") && !isProblem(answer)) {
            faults.add("is no problem document: " + described(attack, answer));
        }
        return faults;
    }

    /** What is no proper address never comes to the API; what the HTTP server says then is a problem document, too. */
    private static boolean isProblem(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("application/problem+json");
    }

    private static HttpResponse<String> send(Fuzzer.Attack attack) {
        var headers = attack.headers().toArray(String[]::new);
        var token = tokens.get(attack.role());
        return token == null
                ? city.send(attack.method(), attack.path(), attack.body(), headers)
                : city.as(token, attack.method(), attack.path(), attack.body(), headers);
    }

    private static String described(Fuzzer.Attack attack, HttpResponse<String> answer) {
        var text = "%s: %s %s %s%n%s%n -> %d %s"
                .formatted(
                        attack.role(),
                        attack.method(),
                        attack.path(),
                        attack.headers(),
                        attack.body(),
                        answer.statusCode(),
                        answer.body());
        return text.length() > 1_500 ? text.substring(0, 700) + " … " + text.substring(text.length() - 700) : text;
    }

    /** The first digit of the status; a blank when the server closed without a word. */
    private static char raw(URI address, String text) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
            return answer.length() < 12 ? ' ' : answer.charAt(9);
        }
    }
}
