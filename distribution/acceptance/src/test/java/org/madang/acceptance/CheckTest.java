package org.madang.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code madang check}, as a city and a stranger would use it. */
final class CheckTest {

    private static final Path PROCESSES = Madang.DISTRIBUTION.resolve("processes");
    private static final List<String> FINE = List.of("PROVED", "GUARDED", "LAWFUL_EXCEPTION");
    private static final List<String> VERDICTS =
            List.of("PROVED", "GUARDED", "LAWFUL_EXCEPTION", "REFUTED", "UNSUPPORTED", "UNKNOWN");

    @TempDir
    private Path folder;

    @Test
    void tells_the_verdicts_of_our_own_pack_in_the_promised_form() throws Exception {
        var said = check(PROCESSES.resolve("policy-adoption"), "--format", "json");
        var report = new ObjectMapper().readTree(said.out());

        assertThat(names(report)).containsExactly("models");
        assertThat(files(report)).contains("policy-adoption.bpmn", "policy-appeal.bpmn", "policy-translation.bpmn");
        for (var model : report.get("models")) {
            assertThat(names(model)).containsExactly("file", "process", "verdict", "millis", "rules");
            assertThat(model.get("rules")).isNotEmpty();
            for (var rule : model.get("rules")) {
                assertThat(names(rule)).containsExactly("id", "sentence", "citation", "verdict", "steps", "repair");
            }
        }
        assertThat(said.exit()).isEqualTo(exitOf(report));
        assertThat(report.findValuesAsText("verdict")).doesNotContain("REFUTED");
    }

    @Test
    @Timeout(value = 240, unit = SECONDS)
    void answers_every_file_a_stranger_hands_in() throws Exception {
        HostileModels.write(folder);

        var said = check(folder, "--format", "json", "--timeout", "10");

        var report = new ObjectMapper().readTree(said.out());
        try (var all = Files.walk(folder)) {
            assertThat(files(report))
                    .containsAll(all.filter(path -> !Files.isDirectory(path))
                            .map(path -> path.getFileName().toString())
                            .filter(name -> name.contains(".bpmn") || name.equals("broken.jar"))
                            .collect(Collectors.toSet()));
        }
        assertThat(report.findValuesAsText("verdict")).isSubsetOf(VERDICTS);
        assertThat(said.exit()).isEqualTo(exitOf(report));
        assertThat(said.out()).doesNotContain("root:x:");
        assertThat(said.out() + said.err()).doesNotContain("\tat ", "This is our fault");
        for (var model : report.get("models")) {
            assertThat(model.get("rules")).as(model.get("file").asText()).isNotEmpty();
        }
    }

    @Test
    void never_passes_what_it_can_not_read() throws Exception {
        HostileModels.write(folder);
        for (var name :
                List.of("unclosed", "empty", "no-process", "page", "binary", "laughs", "secret", "huge", "deep")) {
            var said = check(folder.resolve(name + ".bpmn"), "--format", "json", "--language", "en");
            var model = new ObjectMapper().readTree(said.out()).at("/models/0");

            assertThat(model.get("verdict").asText()).as(name).isEqualTo("UNSUPPORTED");
            assertThat(model.findValuesAsText("sentence")).as(name).anyMatch(sentence -> sentence.length() > 20);
            assertThat(said.exit()).as(name).isEqualTo(4);
        }
    }

    @Test
    void shows_the_way_that_breaks_a_rule_after_a_real_engine_has_gone_it() throws Exception {
        Files.writeString(folder.resolve("short.bpmn"), TinyPack.around("short", "<userTask id=\"work\"/>"));
        Files.writeString(folder.resolve("more.charter"), "work never happens");

        var said = check(
                folder.resolve("short.bpmn"),
                "--rules",
                folder.resolve("more.charter").toString(),
                "--format",
                "json",
                "--language",
                "en");

        var report = new ObjectMapper().readTree(said.out());
        assertThat(said.exit()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(report.findValuesAsText("sentence")).contains("A real engine has gone this way.");
    }

    @Test
    void writes_every_format() throws Exception {
        Files.writeString(folder.resolve("good.bpmn"), TinyPack.around("good", "<userTask id=\"work\"/>"));
        var begins = Map.of("text", "", "json", "{", "sarif", "{", "junit", "<?xml", "html", "<!DOCTYPE html>");
        for (var format : begins.keySet()) {
            var file = folder.resolve("out." + format);
            var said = check(folder.resolve("good.bpmn"), "--format", format, "--output", file.toString());

            assertThat(said.exit()).as(said.err()).isIn(0, 4);
            assertThat(Files.readString(file)).startsWith(begins.get(format)).contains("good");
        }
    }

    @Test
    void says_what_was_used_wrongly() throws Exception {
        Files.writeString(folder.resolve("good.bpmn"), TinyPack.around("good", "<userTask id=\"work\"/>"));
        Files.writeString(folder.resolve("bad.charter"), "adopt must be very nice");
        var model = folder.resolve("good.bpmn").toString();

        assertThat(run("check").exit()).isEqualTo(2);
        assertThat(run("check", "nowhere.bpmn").err()).contains("'nowhere.bpmn' is neither a file nor a folder");
        assertThat(run("check", model, "--format", "pdf").err())
                .contains("'pdf' is no format; choose one of text, json");
        var rules = run("check", model, "--rules", folder.resolve("bad.charter").toString());
        assertThat(rules.exit()).isEqualTo(2);
        assertThat(rules.err()).contains("bad.charter:1:");
    }

    private static Madang.Said check(Path place, String... more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("check", place.toString()));
        words.addAll(List.of(more));
        return Madang.run(words, Map.of());
    }

    private static Madang.Said run(String... words) throws IOException, InterruptedException {
        return Madang.run(List.of(words), Map.of());
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The last part of their paths. */
    private static List<String> files(JsonNode report) {
        return report.findValuesAsText("file").stream()
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .toList();
    }

    private static int exitOf(JsonNode report) {
        var verdicts = new ArrayList<String>();
        report.get("models").forEach(model -> verdicts.add(model.get("verdict").asText()));
        return verdicts.contains("REFUTED") ? 1 : FINE.containsAll(verdicts) ? 0 : 4;
    }
}
