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

    private void stopADemoWhilePeopleSpeak() throws IOException, InterruptedException {
        var said = Files.createTempDirectory("madang-import");
        var demo = Madang.start(
                List.of("demo", "--home", home.toString()), Map.of("MADANG_PLUGIN_TRANSLATION_PROVIDER", "none"), said);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Files.readString(said.resolve("err")).contains("public-speaks"));
        demo.destroyForcibly().waitFor();
    }

    private Madang.Said importPolis(String policy) throws IOException, InterruptedException {
        return Madang.run(
                List.of("import", "polis", DATA, "--policy", policy, "--home", home.toString(), "--json"), Map.of());
    }
}
