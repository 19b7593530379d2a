package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins come, change and go by command, with the server running and without. */
final class PluginCommandsTest {

    @TempDir
    Path folder;

    @Test
    void a_running_server_takes_a_plugin_up_changes_it_and_lets_it_go() throws Exception {
        try (var server = RunningServer.start(folder)) {
            var installed = plugin("install", patient("1.0.0"), server.home());
            var again = plugin("install", patient("1.0.0"), server.home());
            var updated = plugin("update", patient("1.1.0"), server.home());
            var removed = plugin("remove", "vendor.patient", server.home());
            var unknown = plugin("remove", "vendor.patient", server.home());

            assertThat(state(installed)).isEqualTo("0 1.0.0 ACTIVE");
            assertThat(again.exit()).isEqualTo(3);
            assertThat(again.err()).contains("'vendor.patient' 1.0.0 is installed already", "madang plugin update");
            assertThat(state(updated)).isEqualTo("0 1.1.0 ACTIVE");
            assertThat(removed.exit()).isZero();
            assertThat(unknown.err()).contains("'vendor.patient' is not installed; installed are [madang-hello,");
            assertThat(server.health()).isEqualTo(200);
        }
    }

    @Test
    void a_home_without_a_server_keeps_it_for_the_next_start() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));

        var missing = plugin("update", patient("1.0.0"), home);
        var installed = plugin("install", patient("1.0.0"), home);

        assertThat(missing.err()).contains("'vendor.patient' is not installed", "madang plugin install");
        assertThat(state(installed)).isEqualTo("0 1.0.0 STOPPED");
        assertThat(home.resolve("plugins/patient-1.0.0.jar")).isRegularFile();
    }

    @Test
    void a_plugin_is_tried_before_anybody_depends_on_it() throws Exception {
        var unlucky = folder.resolve("unlucky.jar");
        TinyPlugin.of("vendor.unlucky", "unlucky", UnluckyStep.class).write(unlucky);
        var text = Files.writeString(folder.resolve("notes.jar"), "no jar at all");

        var good = Madang.run(List.of("plugin", "verify", patient("1.0.0"), "--json"), Map.of());
        var bad = Madang.run(List.of("plugin", "verify", unlucky.toString()), Map.of());
        var none = Madang.run(List.of("plugin", "verify", text.toString()), Map.of());

        assertThat(good.exit()).as(good.err()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(good.out())
                        .at("/plugins/0/steps/0")
                        .asText())
                .isEqualTo("patient");
        assertThat(bad.exit()).isEqualTo(1);
        assertThat(bad.out()).contains("FAILED", "vendor.unlucky", "UnluckyStep");
        assertThat(none.exit()).isEqualTo(3);
        assertThat(none.err()).contains("'notes.jar'").doesNotContain("\tat ");
    }

    private String patient(String version) {
        var jar = folder.resolve("patient-" + version + ".jar");
        TinyPlugin.of("vendor.patient", "patient", PatientStep.class)
                .version(version)
                .text("said.txt", version)
                .write(jar);
        return jar.toString();
    }

    private static Madang.Said plugin(String what, String argument, Path home)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("plugin", what, argument, "--home", home.toString(), "--json"));
        return Madang.run(words, Map.of());
    }

    private static String state(Madang.Said said) throws IOException {
        var json = new ObjectMapper().readTree(said.out());
        return "%d %s %s"
                .formatted(
                        said.exit(),
                        json.at("/version").asText(),
                        json.at("/state").asText());
    }
}
