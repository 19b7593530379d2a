package org.madang.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What strangers do to a server: they send slowly, read nothing, ask for what is not there, and try again. */
final class HttpStrangersTest {

    private static final int MORE_THAN_THREADS = 160;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> SAFE = List.of(
            "x-content-type-options",
            "x-frame-options",
            "content-security-policy",
            "strict-transport-security",
            "referrer-policy");

    private static HttpTown town;
    private static URI address;

    @BeforeAll
    static void open() {
        town = HttpTown.small();
        address = town.platform().platform().address().orElseThrow();
    }

    @AfterAll
    static void close() throws IOException {
        town.close();
    }

    @Test
    void who_sends_byte_by_byte_keeps_nobody_waiting() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var place : List.of("/api/sessions", "/engine-rest/external-task/fetchAndLock")) {
                for (var one = 0; one < MORE_THAN_THREADS / 2; one++) {
                    slow.add(sent("POST " + place + " HTTP/1.1\r\nHost: town\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 1000\r\n\r\n{"));
                }
            }

            assertThat(asked("/api/policies").statusCode()).isEqualTo(200);
            assertThat(slow).hasSize(MORE_THAN_THREADS);
        } finally {
            closeAll(slow);
        }
    }

    @Test
    void a_body_that_comes_in_pieces_is_taken_when_it_is_whole() throws Exception {
        var body = "{\"login\": \"nobody@city.example\", \"password\": \"a sentence nobody knows\"}";
        try (var slow = sent("POST /api/sessions HTTP/1.1\r\nHost: town\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n")) {
            for (var letter : body.split("(?<=\\G.{20})")) {
                slow.getOutputStream().write(letter.getBytes(US_ASCII));
                slow.getOutputStream().flush();
            }

            assertThat(read(slow)).startsWith("HTTP/1.1 401").contains("Name or password are wrong");
        }
    }

    @Test
    void many_follow_a_timeline_and_others_still_get_their_exports() throws Exception {
        var base = "/api/streams/policies/" + town.consultation().policy();
        var following = new ArrayList<Socket>();
        try {
            for (var one = 0; one < 100; one++) {
                following.add(sent("GET " + base + "/timeline HTTP/1.1\r\nHost: town\r\n\r\n"));
            }
            for (var follower : following) {
                follower.setSoTimeout((int) SOON.toMillis());
                assertThat(new String(follower.getInputStream().readNBytes(15), US_ASCII))
                        .isEqualTo("HTTP/1.1 200 OK");
            }

            assertThat(asked(base + "/contributions.csv").statusCode()).isEqualTo(200);
            assertThat(asked(base + "/timeline").statusCode())
                    .as("one more of the same caller")
                    .isEqualTo(429);
        } finally {
            closeAll(following);
        }
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(opened(base + "/timeline")).isEqualTo(200));
    }

    @Test
    void whatever_is_asked_and_however_the_answer_is_a_problem_and_safe() throws Exception {
        for (var line : asking().toList()) {
            try (var socket =
                    sent(line + "Host: town\r\nConnection: close\r\nX-Secret: mine\r\nContent-Length: 0\r\n\r\n")) {
                var answer = read(socket);

                assertThat(answer.toLowerCase(java.util.Locale.ROOT)).as(line).contains(SAFE);
                assertThat(answer).as(line).doesNotContain("X-Secret", "mine");
                assertThat(answer).as(line).doesNotStartWith("HTTP/1.1 2").doesNotStartWith("HTTP/1.1 500");
            }
        }
    }

    @Test
    void what_is_nowhere_is_not_called_badly_written() throws Exception {
        assertThat(asked("/nothing").body()).contains("There is nothing at this address");
        assertThat(asked("/register/nothing").statusCode()).isEqualTo(404);
        assertThat(asked("/register/%63heckpoint").statusCode())
                .as("one address for one thing")
                .isEqualTo(404);
        assertThat(asked("/register/checkpoint").statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_makes_a_post_happen_once_also_where_the_answer_is_a_secret() {
        var administrator = town.token("it-department", "administrator");
        var wish = Map.of(
                "name", "kiosk",
                "roles", List.of(),
                "scopes", List.of("step:translation"),
                "expires", "2026-06-01T00:00:00Z",
                "reason", "The kiosk at the town hall");

        var first = town.city().as(administrator, "POST", "/keys", wish, "Idempotency-Key", "4f1c-key");
        var again = town.city().as(administrator, "POST", "/keys", wish, "Idempotency-Key", "4f1c-key");

        assertThat(HttpCity.json(again, 201)).isEqualTo(HttpCity.json(first, 201));
    }

    @Test
    void a_key_of_who_is_not_signed_in_works_too_and_opens_nothing_to_others() {
        var kim = Map.of("login", "once@city.example", "password", "a sentence that only this person knows");
        var other = Map.of("login", "once@city.example", "password", "another sentence of somebody");

        assertThat(HttpCity.json(once("/accounts", kim, "4f1c-account-of-one"), 201))
                .isEqualTo(HttpCity.json(once("/accounts", kim, "4f1c-account-of-one"), 201));
        assertThat(HttpCity.json(once("/sessions", kim, "4f1c-session-of-one"), 201))
                .isEqualTo(HttpCity.json(once("/sessions", kim, "4f1c-session-of-one"), 201));
        assertThat(once("/sessions", other, "4f1c-session-of-one").statusCode())
                .as("the same key with another password")
                .isEqualTo(422);
        assertThat(once("/sessions", kim, "1").statusCode())
                .as("a key that the next stranger chooses too")
                .isEqualTo(400);
    }

    @Test
    void who_proposes_sets_no_quorum_and_no_period_and_an_office_does() {
        for (var chosen : List.of("seats", "quorumPercent", "withReview", "consultationPeriod", "lawful")) {
            var proposal = proposal("policy-adoption", Map.of(chosen, 1));

            var answer = town.city().as(town.token("kim", "resident"), "POST", "/policies", proposal);

            assertThat(HttpCity.json(answer, 403).get("detail").asText()).contains("for the city to set");
        }
        var set = proposal("policy-adoption", Map.of("seats", 9));
        HttpCity.json(town.city().as(town.token("planner", "office"), "POST", "/policies", set), 201);
    }

    @Test
    void a_change_heeds_what_was_seen_also_where_it_need_not_be_said() {
        var policy = HttpCity.json(
                        town.city()
                                .as(
                                        town.token("lee", "resident"),
                                        "POST",
                                        "/policies",
                                        proposal("policy-adoption", Map.of())),
                        201)
                .get("id")
                .asText();
        var why = Map.of("reason", "I think again");
        var path = "/policies/" + policy + "/withdrawal";
        var lee = town.token("lee", "resident");

        assertThat(town.city().as(lee, "POST", path, why, "If-Match", "\"old\"").statusCode())
                .isEqualTo(412);
        var seen = town.city()
                .send("GET", "/policies/" + policy, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(town.city()
                        .as(lee, "POST", path, why, "If-Match", "\"old\", " + seen)
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> once(String path, Object body, String key) {
        return town.city().send("POST", path, body, "Idempotency-Key", key);
    }

    private static Map<String, Object> proposal(String process, Map<String, ?> parameters) {
        return Map.of(
                "title",
                "Benches",
                "text",
                "Everywhere",
                "language",
                "en",
                "process",
                process,
                "parameters",
                parameters);
    }

    private static Stream<String> asking() {
        return Stream.of("/", "/nothing", "/api/nothing", "/register/checkpoint", "/health/live", "/api/openapi.json")
                .flatMap(path -> Stream.of("TRACE", "PUT", "DELETE", "OPTIONS", "FOO", "get")
                        .map(method -> method + " " + path + " HTTP/1.1\r\n"));
    }

    private static HttpResponse<String> asked(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(SOON).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** The status of an answer that does not end. */
    private static int opened(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(SOON).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            return body == null ? 0 : answer.statusCode();
        }
    }

    private static Socket sent(String text) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.setSoTimeout((int) SOON.toMillis());
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }

    private static void closeAll(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
