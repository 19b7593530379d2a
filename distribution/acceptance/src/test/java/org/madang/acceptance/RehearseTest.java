package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RehearseTest {

    private static final Path SAMPLE = Madang.DISTRIBUTION.resolve("samples").resolve("library-hours");

    @TempDir
    Path folder;

    @Test
    void plays_every_scenario_of_a_sample() throws Exception {
        var said = rehearse(SAMPLE);

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("ok  adopted:").contains("1 of 1 scenarios end as they say");
    }

    @Test
    void shows_what_differs_and_how_it_went() throws Exception {
        var pack = copy("expect:\n  state: adopted", "expect:\n  state: refused");

        var said = rehearse(pack);

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out())
                .contains("differs: the policy is 'adopted', not 'refused'")
                .contains("Many work until seven")
                .contains("0 of 1 scenarios end as they say");
    }

    @Test
    void leaves_the_database_of_the_city_alone() throws Exception {
        var said = Madang.run(words(SAMPLE), Map.of("MADANG_DATABASE_URL", "jdbc:postgresql://127.0.0.1:9/city"));

        assertThat(said.exit()).as(said.err()).isZero();
    }

    @Test
    void says_what_is_missing_when_there_is_nothing_to_play() throws Exception {
        var said = rehearse(folder);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("has no folder 'scenarios'");
    }

    private static Madang.Said rehearse(Path pack) throws IOException, InterruptedException {
        return Madang.run(words(pack), Map.of());
    }

    private static List<String> words(Path pack) {
        return List.of("rehearse", pack.toAbsolutePath().normalize().toString());
    }

    /** The sample with another scenario. */
    private Path copy(String old, String by) throws IOException {
        var pack = folder.resolve("library-hours");
        try (var files = Files.walk(SAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = pack.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        var scenario = pack.resolve("scenarios").resolve("adopted.yaml");
        Files.writeString(scenario, Files.readString(scenario).replace(old, by));
        return pack;
    }
}
