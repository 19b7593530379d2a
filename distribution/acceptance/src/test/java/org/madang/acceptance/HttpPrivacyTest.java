package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks for persons where they must not be: in logs, in processes, in what others are shown. */
final class HttpPrivacyTest {

    private static final String WORDS = "my-own-words-about-the-night-bus";
    private static final String HIDDEN = "words-that-were-hidden-from-all";

    private static final Logger ROOT = Logger.getLogger("");
    private static final Kept LOG = new Kept();

    private static HttpTown town;
    private static String kim;
    private static JsonNode said;
    private static String hidden;

    @BeforeAll
    static void open() throws IOException {
        ROOT.addHandler(LOG);
        town = HttpTown.open();
        kim = town.token("kim", "resident");
        said = town.say(kim, WORDS);
        hidden = town.say(kim, HIDDEN).at("/contribution/id").asText();
        var hiding = Map.of("ground", "OFF_TOPIC", "reason", "An insult");
        HttpCity.json(
                town.city().as(town.token("clerk-1", "clerk"), "POST", "/contributions/" + hidden + "/hiding", hiding),
                200);
    }

    @AfterAll
    static void close() throws IOException {
        town.close();
        ROOT.removeHandler(LOG);
    }

    @Test
    void hidden_words_are_shown_nowhere_but_to_who_moderates_or_audits() {
        for (var path : readable()) {
            for (var token :
                    List.of("", kim, town.token("officer", "office"), town.token("delegate", "representative"))) {
                var answer = token.isEmpty()
                        ? town.city().send("GET", path, null)
                        : town.city().as(token, "GET", path, null);
                assertThat(answer.body()).as(path).doesNotContain(HIDDEN);
            }
        }
        for (var token : List.of(town.token("clerk-1", "clerk"), town.token("auditor", "auditor"))) {
            assertThat(town.city()
                            .as(token, "GET", "/contributions/" + hidden, null)
                            .body())
                    .contains(HIDDEN);
        }
    }

    @Test
    void nobody_sees_the_account_or_the_data_of_another_by_guessing_its_id() {
        var account = town.people().account("kim", Set.of("resident"));
        var lee = town.token("lee", "resident");

        assertThat(town.city().as(lee, "GET", "/accounts/" + account, null).statusCode())
                .isEqualTo(403);
        assertThat(town.city().as(kim, "GET", "/accounts/" + account, null).statusCode())
                .isEqualTo(200);
        for (var path : readable()) {
            assertThat(town.city().as(lee, "GET", path, null).body())
                    .as(path)
                    .doesNotContain(account)
                    .doesNotContain("kim@city.example");
        }
        var guessed = Map.of("receipt", said.at("/contribution/id").asText() + "." + "0".repeat(32));
        assertThat(town.city().send("POST", "/receipts/check", guessed).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_resident_can_not_pretend_that_a_letter_came() {
        var path = "/consultations/" + town.consultation().consultation() + "/contributions";
        for (var wish : List.of(
                Map.of("text", "Twice", "language", "en", "channel", "PAPER"),
                Map.of("text", "Twice", "language", "en", "lateReason", "Lost in the post"),
                Map.of("text", "Twice", "language", "en", "origin", Map.of("source", "polis", "id", "1")))) {
            assertThat(town.city().as(kim, "POST", path, wish).statusCode()).isEqualTo(403);
        }
        assertThat(town.city()
                        .send("POST", path, Map.of("text", "Nobody", "language", "en"))
                        .statusCode())
                .as("without an account, where the process does not allow it")
                .isEqualTo(401);
    }

    @Test
    void after_an_erasure_receipts_counts_and_the_record_stay() {
        var park = town.token("park", "resident");
        var spoken = town.say(park, "Benches, please");
        var id = spoken.at("/contribution/id").asText();
        var counts = "/policies/" + town.consultation().policy() + "/contribution-counts";
        var before = HttpCity.json(town.city().send("GET", counts, null), 200);

        assertThat(town.city()
                        .as(park, "POST", "/contributions/" + id + "/erasure", Map.of("reason", "I changed my mind"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(town.city()
                        .as(park, "POST", "/me/erasure", Map.of("reason", "I move away"))
                        .statusCode())
                .isEqualTo(204);
        town.platform().runDue();

        assertThat(town.city().as(park, "GET", "/me", null).statusCode()).isEqualTo(401);
        assertThat(town.city().send("GET", "/contributions/" + id, null).body()).doesNotContain("Benches");
        var after = HttpCity.json(town.city().send("GET", counts, null), 200);
        for (var count : List.of("total", "byChannel", "byLanguage", "supports", "participants")) {
            assertThat(after.get(count)).as(count).isEqualTo(before.get(count));
        }
        var receipt = Map.of("receipt", spoken.get("receipt").asText());
        assertThat(HttpCity.json(town.city().send("POST", "/receipts/check", receipt), 200)
                        .get("erased")
                        .asBoolean())
                .isTrue();
        var commitment = HttpCity.json(town.city().send("POST", "/receipts/check", receipt), 200)
                .get("commitment")
                .asText();
        assertThat(town.city().send("GET", "/proofs/" + commitment, null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void neither_logs_nor_processes_know_persons_or_their_words() throws SQLException {
        town.city().send("POST", "/sessions", Map.of("login", "kim@city.example", "password", "wrong-" + WORDS));
        town.city().as(kim, "POST", "/policies", "{\"title\": \"" + WORDS + "\"");
        town.city().as(kim, "POST", "/consultations/x/contributions", Map.of("text", WORDS, "language", "en"));
        town.platform().runDue();
        var account = town.people().account("kim", Set.of("resident"));
        var engine = engineTables();

        for (var personal : List.of(WORDS, HIDDEN, "kim@city.example", account, "a sentence that only this person")) {
            assertThat(LOG.lines).noneMatch(line -> line.contains(personal));
            assertThat(engine).as("what the engine keeps").doesNotContain(personal);
        }
    }

    /** Every path that can be read, about what is really there. */
    private static List<String> readable() {
        var document = HttpCity.json(town.city().send("GET", "/openapi.json", null), 200);
        var paths = new ArrayList<String>();
        document.get("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().equals("/streams/policies/{policy}/timeline")) {
                paths.add(filled(path.getKey(), hidden));
                paths.add(filled(path.getKey(), said.at("/contribution/id").asText()));
            }
        });
        assertThat(paths).hasSizeGreaterThan(60);
        return paths;
    }

    private static String filled(String path, String contribution) {
        return path.replace("{policy}", town.consultation().policy())
                .replace("{consultation}", town.consultation().consultation())
                .replace("{contribution}", contribution)
                .replace("{kind}", "CONTRIBUTION")
                .replace("{document}", contribution)
                .replace("{subject}", contribution)
                .replace("{version}", "1")
                .replace("{account}", town.people().account("kim", Set.of("resident")))
                .replaceAll("\\{[^}]+}", contribution);
    }

    private static String engineTables() throws SQLException {
        try (var connection = town.database().orElseThrow().getConnection()) {
            var tables = new ArrayList<String>();
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select tablename from pg_tables where tablename like 'act!_%' escape '!'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(30);
            var kept = new StringBuilder();
            for (var table : tables) {
                rows(connection, table, kept);
            }
            return kept.toString();
        }
    }

    /** Bytes as text too: a serialised variable lies there. */
    private static void rows(Connection connection, String table, StringBuilder kept) throws SQLException {
        var bytes = table.equals("act_ge_bytearray") ? "encode(bytes_, 'escape')" : "t::text";
        try (var rows = connection.createStatement().executeQuery("select " + bytes + " from " + table + " t")) {
            while (rows.next()) {
                kept.append(rows.getString(1)).append('\n');
            }
        }
    }

    /** Keeps every record of every log, down to the finest. */
    private static final class Kept extends Handler {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        Kept() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
