package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoTest {

    /** Where no translation server listens. */
    private static final Map<String, String> NO_TRANSLATOR =
            Map.of("MADANG_PLUGIN_TRANSLATION_URL", "http://127.0.0.1:9");

    @TempDir
    Path folder;

    @Test
    void sends_its_own_policy_to_adoption_and_follow_up() throws Exception {
        var report = demo(List.of(), NO_TRANSLATOR);

        assertThat(report.at("/policy/state").asText()).isEqualTo("adopted");
        assertThat(report.at("/decision/outcome").asText()).isEqualTo("adopted");
        assertThat(report.at("/imported/contributions").asInt()).isZero();
        assertThat(acts(report))
                .containsSubsequence(
                        "propose", "screen", "translate", "consult", "respond", "adopt", "remedy", "follow-up");
    }

    @Test
    void accounts_for_every_row_of_a_real_consultation() throws Exception {
        var report = demo(List.of("--data", data("15-per-hour-seattle")), NO_TRANSLATOR);

        assertThat(report.at("/policy/state").asText()).isEqualTo("adopted");
        assertThat(report.at("/policy/language").asText()).isEqualTo("en");
        assertThat(report.at("/imported/contributions").asInt()).isEqualTo(54);
        assertThat(report.at("/imported/published").asInt()).isEqualTo(30);
        assertThat(report.at("/imported/hidden").asInt()).isEqualTo(23);
        assertThat(report.at("/imported/pending").asInt()).isEqualTo(1);
        assertThat(report.at("/imported/supports").asInt()).isEqualTo(2872);
        assertThat(report.at("/imported/participants").asInt()).isEqualTo(339);
        assertThat(report.at("/imported/skipped")).hasSize(2995 - 2872);
        assertThat(report.at("/translations/machine").asInt()).isZero();
        assertThat(report.at("/translations/human").asInt()).isPositive();
    }

    @Test
    void works_in_another_language() throws Exception {
        var report = demo(List.of("--data", data("vtaiwan.uberx")), NO_TRANSLATOR);

        assertThat(report.at("/policy/state").asText()).isEqualTo("adopted");
        assertThat(report.at("/policy/language").asText()).startsWith("zh");
        assertThat(report.at("/imported/contributions").asInt()).isEqualTo(197);
        assertThat(report.at("/imported/published").asInt()).isEqualTo(99);
        assertThat(report.at("/imported/supports").asInt()).isEqualTo(49443);
        assertThat(report.at("/imported/skipped")).hasSize(49997 - 49443);
    }

    @Test
    void ends_the_same_on_postgresql() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var environment = new HashMap<>(NO_TRANSLATOR);
            environment.put("MADANG_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"));
            environment.put("MADANG_DATABASE_USER", "postgres");

            var onPostgres = demo(List.of("--data", data("15-per-hour-seattle")), environment);
            var onH2 = demo(List.of("--data", data("15-per-hour-seattle")), NO_TRANSLATOR);

            assertThat(onPostgres).isEqualTo(onH2);
        }
    }

    @Test
    void lets_a_real_server_translate() throws Exception {
        try (var apertium = Apertium.staying()) {
            var report = demo(List.of("--data", data("15-per-hour-seattle")), translatedBy(apertium));

            assertThat(report.at("/policy/state").asText()).isEqualTo("adopted");
            assertThat(report.at("/translations/machine").asInt()).isGreaterThan(30);
            assertThat(report.at("/translations/human").asInt()).isZero();
            assertThat(report.at("/timeline").findValuesAsText("text"))
                    .anySatisfy(text -> assertThat(text).contains("machine-translated into es by Apertium"));
        }
    }

    @Test
    void lets_people_translate_the_rest_when_the_server_stops_half_way() throws Exception {
        try (var apertium = Apertium.stoppingAfter(12)) {
            var report = demo(List.of("--data", data("15-per-hour-seattle")), translatedBy(apertium));

            assertThat(report.at("/policy/state").asText()).isEqualTo("adopted");
            assertThat(apertium.translated()).isEqualTo(12);
            assertThat(report.at("/translations/machine").asInt()).isBetween(10, 12);
            assertThat(report.at("/translations/human").asInt()).isPositive();
            assertThat(report.at("/translations/machine").asInt()
                            + report.at("/translations/human").asInt())
                    .isEqualTo(33);
        }
    }

    private static Map<String, String> translatedBy(Apertium apertium) {
        return Map.of("MADANG_PLUGIN_TRANSLATION_URL", apertium.url());
    }

    private JsonNode demo(List<String> more, Map<String, String> environment) throws IOException, InterruptedException {
        var json = folder.resolve("out.json");
        var words = new ArrayList<>(List.of("demo", "--json", json.toString()));
        words.addAll(more);
        var said = Madang.run(words, environment);
        assertThat(said.exit()).as("exit of the demo; it said %s", said.err()).isZero();
        return new ObjectMapper().readTree(Files.readString(json));
    }

    private static List<String> acts(JsonNode report) {
        return report.at("/timeline").findValuesAsText("act");
    }

    private static String data(String name) {
        return Path.of("..", "..", "..", "shared", "data", name)
                .toAbsolutePath()
                .normalize()
                .toString();
    }
}
