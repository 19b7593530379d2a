package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports a consultation that was held elsewhere into a home whose policy is being consulted on. */
final class ImportTest {

    private static final String DATA = Path.of("..", "..", "..", "shared", "data", "15-per-hour-seattle")
            .toAbsolutePath()
            .normalize()
            .toString();

    private static final Map<String, String> SETTINGS =
            Map.of("MADANG_HTTP_RATE", "1000000", "MADANG_PLUGIN_TRANSLATION_PROVIDER", "none");

    @TempDir
    Path home;

    @Test
    void takes_every_row_once() throws Exception {
        stopADemoWhilePeopleSpeak();

        var first = importPolis("evening-buses");
        var again = importPolis("evening-buses");

        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(again.out()).isEqualTo(first.out());
        var report = new ObjectMapper().readTree(first.out());
        assertThat(report.at("/contributions").asInt()).isEqualTo(54);
        assertThat(report.at("/supports").asInt()).isEqualTo(2872);
        assertThat(report.at("/skipped")).hasSize(123);
    }

    @Test
    void names_the_policy_that_is_not_there() throws Exception {
        var said = importPolis("school-streets");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).contains("There is no policy 'school-streets'");
    }

    @Test
    void goes_into_a_running_server_which_counts_the_same_and_refuses_without_a_trace() throws Exception {
        try (var server = RunningServer.start(home, SETTINGS)) {
            var city = new HttpCity(server.address());
            var open = OpenConsultation.in(new HttpPeople(city, server.firstCode()), () -> {});

            var unknown = importPolis("school-streets", server.home(), DATA);
            var crooked = importPolis(open.policy(), server.home(), crookedExport());
            assertThat(unknown.exit()).isEqualTo(3);
            assertThat(unknown.err()).contains("There is no policy 'school-streets'");
            assertThat(crooked.exit()).isNotZero();
            assertThat(count(city, open, "total")).isZero();

            var first = importPolis(open.policy(), server.home(), DATA);
            var report = new ObjectMapper().readTree(first.out());
            assertThat(first.exit()).as(first.err()).isZero();
            assertThat(count(city, open, "total"))
                    .isEqualTo(report.get("contributions").asLong())
                    .isEqualTo(54);
            assertThat(count(city, open, "supports"))
                    .isEqualTo(report.get("supports").asLong())
                    .isEqualTo(2872);

            var again = importPolis(open.policy(), server.home(), DATA);
            assertThat(again.out()).isEqualTo(first.out());
            assertThat(count(city, open, "supports")).isEqualTo(2872);
        }
    }

    private static long count(HttpCity city, OpenConsultation open, String what) {
        var path = "/policies/" + open.policy() + "/contribution-counts";
        return HttpCity.json(city.send("GET", path, null), 200).get(what).asLong();
    }

    /** The comments without the line that says what is in their columns. */
    private String crookedExport() throws IOException {
        var folder = Files.createDirectories(home.resolve("crooked"));
        for (var file : List.of("comments.csv", "votes.csv", "summary.csv")) {
            var lines = Files.readAllLines(Path.of(DATA, file));
            Files.write(folder.resolve(file), file.equals("comments.csv") ? lines.subList(1, lines.size()) : lines);
        }
        return folder.toString();
    }

    private void stopADemoWhilePeopleSpeak() throws IOException, InterruptedException {
        var said = Files.createTempDirectory("madang-import");
        var demo = Madang.start(
                List.of("demo", "--home", home.toString()), Map.of("MADANG_PLUGIN_TRANSLATION_PROVIDER", "none"), said);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Files.readString(said.resolve("err")).contains("public-speaks"));
        demo.destroyForcibly().waitFor();
    }

    private Madang.Said importPolis(String policy) throws IOException, InterruptedException {
        return importPolis(policy, home, DATA);
    }

    private static Madang.Said importPolis(String policy, Path home, String data)
            throws IOException, InterruptedException {
        return Madang.run(
                List.of("import", "polis", data, "--policy", policy, "--home", home.toString(), "--json"), Map.of());
    }
}
