package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backs homes up, running or not, and proves a backup by going on with it. */
final class BackupTest {

    private static final Map<String, String> NO_TRANSLATOR = Map.of("MADANG_PLUGIN_TRANSLATION_PROVIDER", "none");

    @TempDir
    Path folder;

    @Test
    void takes_a_procedure_from_h2_to_postgresql_in_its_middle() throws Exception {
        stopADemoWhilePeopleSpeak(folder.resolve("old"));
        var backup = run(Map.of(), "backup", file(), "--home", home("old"), "--json");

        try (var server = EmbeddedPostgres.start()) {
            var postgresql = Map.of(
                    "MADANG_DATABASE_URL",
                    server.getJdbcUrl("postgres", "postgres"),
                    "MADANG_DATABASE_USER",
                    "postgres");
            var restored = run(postgresql, "restore", file(), "--home", home("new"), "--json");
            assertThat(restored.out()).isEqualTo(backup.out());

            var ended = with(NO_TRANSLATOR, postgresql);
            run(
                    ended,
                    "demo",
                    "--home",
                    home("new"),
                    "--json",
                    folder.resolve("moved.json").toString());
        }
        run(
                NO_TRANSLATOR,
                "demo",
                "--home",
                home("old"),
                "--json",
                folder.resolve("stayed.json").toString());

        assertThat(json("moved.json")).isEqualTo(json("stayed.json"));
        assertThat(json("moved.json").at("/policy/state").asText()).isEqualTo("adopted");
    }

    @Test
    void backs_a_running_server_up_and_lets_only_the_owner_read_it() throws Exception {
        try (var server = RunningServer.start(folder)) {
            proposeUnderAKey(server);
            run(Map.of(), "backup", file(), "--home", server.home().toString());

            assertThat(Files.getPosixFilePermissions(Path.of(file())))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            var refused = Madang.run(
                    List.of("restore", file(), "--home", server.home().toString()), Map.of());
            assertThat(refused.exit()).isEqualTo(3);
            assertThat(refused.err()).contains("stop it, then restore");
            assertThat(server.health()).isEqualTo(200);
        }
        run(Map.of(), "restore", file(), "--home", home("copy"));

        assertThat(folder.resolve("copy/processes/policy-adoption/policy-adoption.bpmn"))
                .exists();
        var again = Madang.run(List.of("restore", "README.md", "--home", home("copy")), Map.of());
        assertThat(again.exit()).isEqualTo(3);
    }

    /** So that accounts and an answer under an Idempotency-Key are in the backup. */
    private static void proposeUnderAKey(RunningServer server) throws IOException {
        var city = new HttpCity(server.address());
        var token = new HttpPeople(city, server.firstCode()).token("kim", Set.of("resident"));
        var proposal = Map.of("title", "Buses", "text", "Later", "language", "en", "process", "policy-adoption");
        HttpCity.json(city.as(token, "POST", "/policies", proposal, "Idempotency-Key", "k-1"), 201);
    }

    private void stopADemoWhilePeopleSpeak(Path home) throws IOException, InterruptedException {
        var said = Files.createDirectories(folder.resolve("said"));
        var demo = Madang.start(List.of("demo", "--home", home.toString()), NO_TRANSLATOR, said);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Files.readString(said.resolve("err")).contains("public-speaks"));
        demo.destroyForcibly().waitFor();
    }

    private static Madang.Said run(Map<String, String> settings, String... words)
            throws IOException, InterruptedException {
        var said = Madang.run(new ArrayList<>(List.of(words)), settings);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        var all = new java.util.HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private String file() {
        return folder.resolve("city.zip").toString();
    }

    private String home(String name) {
        return folder.resolve(name).toString();
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
    }
}
