package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the server under fifty writers; {@code -Dmadang.http.kills=10} for more of it. */
final class HttpDurabilityTest {

    private static final int KILLS = Integer.getInteger("madang.http.kills", 3);
    private static final int WRITERS = 50;
    private static final int ACCOUNTS = 5;
    private static final int BETWEEN_KILLS = 150;
    private static final Map<String, String> SETTINGS =
            Map.of("MADANG_HTTP_RATE", "1000000", "MADANG_PLUGIN_TRANSLATION_PROVIDER", "none");

    @TempDir
    Path folder;

    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private volatile HttpCity city = new HttpCity(URI.create("http://127.0.0.1:1"));
    private volatile boolean enough;

    @Test
    void what_was_answered_is_there_once_however_often_the_server_is_killed() throws Exception {
        var server = start();
        try {
            var people = new HttpPeople(city, server.firstCode());
            var consultation = OpenConsultation.in(people, () -> {});
            var tokens = IntStream.range(0, ACCOUNTS)
                    .mapToObj(number -> people.token("writer-" + number, Set.of("resident")))
                    .toList();
            var writers = Executors.newFixedThreadPool(WRITERS);
            var done = IntStream.range(0, WRITERS)
                    .mapToObj(number -> writers.submit(writer(number, tokens.get(number % ACCOUNTS), consultation)))
                    .toList();
            for (var kill = 1; kill <= KILLS; kill++) {
                awaitAnswers(kill * BETWEEN_KILLS);
                server.kill();
                server = start();
            }
            awaitAnswers((KILLS + 1) * BETWEEN_KILLS);
            enough = true;
            for (var writer : done) {
                writer.get();
            }
            writers.shutdown();

            assertThat(contributions(consultation)).isEqualTo(answered);
        } finally {
            server.close();
        }
        var verified =
                Madang.run(List.of("register", "verify", "--home", server.home().toString()), SETTINGS);
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    private RunningServer start() throws Exception {
        var server = RunningServer.start(folder, SETTINGS);
        city = new HttpCity(server.address());
        return server;
    }

    private void awaitAnswers(int number) {
        await().atMost(Duration.ofMinutes(5)).until(() -> answered.size() >= number);
    }

    /** Says one thing after the other, each until it is answered; asks again for some of them. */
    private Callable<Boolean> writer(int number, String token, OpenConsultation consultation) {
        return () -> {
            for (var saying = 0; !enough; saying++) {
                var text = "writer %d says %d".formatted(number, saying);
                var first = insist(token, consultation, text);
                answered.put(text, first);
                if (saying % 3 == 0) {
                    assertThat(insist(token, consultation, text)).isEqualTo(first);
                }
            }
            return true;
        };
    }

    /** The id of the contribution; the same request under the same key until somebody answers. */
    private String insist(String token, OpenConsultation consultation, String text) {
        while (true) {
            try {
                var answer = city.as(
                        token,
                        "POST",
                        "/consultations/" + consultation.consultation() + "/contributions",
                        Map.of("text", text, "language", "en"),
                        "Idempotency-Key",
                        text);
                if (answer.statusCode() != 503) {
                    return HttpCity.json(answer, 201).at("/contribution/id").asText();
                }
            } catch (UncheckedIOException dead) {
                Thread.onSpinWait();
            }
        }
    }

    /** The ids of all contributions by their text; fails when one is there twice. */
    private Map<String, String> contributions(OpenConsultation consultation) {
        var found = new HashMap<String, String>();
        var next = "";
        do {
            var page = HttpCity.json(
                    city.send("GET", "/policies/" + consultation.policy() + "/contributions?limit=1000" + next, null),
                    200);
            page.get("items")
                    .forEach(one -> assertThat(found.put(
                                    one.get("text").asText(), one.get("id").asText()))
                            .as(one.get("text").asText())
                            .isNull());
            next = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        return found;
    }
}
