package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.api.PlatformException;

class PackReaderTest {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @TempDir
    private Path home;

    @Test
    void reads_a_folder_and_passes_over_hidden_and_built_files() {
        var folder = TestPacks.folder(
                home, "city", "a.bpmn", "x", "forms/a.form", "y", ".git/config", "z", "target/classes/a.bpmn", "x");

        var pack = PackReader.read(folder);

        assertThat(pack.name()).isEqualTo("city");
        assertThat(pack.source()).isEqualTo("folder:city");
        assertThat(pack.files()).containsOnlyKeys("a.bpmn", "forms/a.form");
    }

    @Test
    void reads_a_jar_without_a_manifest() {
        var pack = PackReader.read(TestPacks.zip(home.resolve("city-0.1.0-SNAPSHOT.jar"), "a.bpmn", "x"));

        assertThat(pack.name()).isEqualTo("city");
        assertThat(pack.source()).isEqualTo("folder:city-0.1.0-SNAPSHOT.jar");
        assertThat(pack.files()).containsOnlyKeys("a.bpmn");
    }

    @Test
    void reads_the_folder_and_name_that_a_manifest_gives() {
        var manifest = """
                Manifest-Version: 1.0
                Bundle-SymbolicName: org.example.city;singleton:=true
                Madang-Processes: /processes/
                """;

        var pack = PackReader.read(TestPacks.zip(
                home.resolve("x.jar"), MANIFEST, manifest, "processes/a.bpmn", "x", "org/example/A.class", "y"));

        assertThat(pack.name()).isEqualTo("org.example.city");
        assertThat(pack.files()).containsOnlyKeys("a.bpmn");
    }

    @Test
    void reads_a_folder_that_was_zipped_as_a_whole() {
        var pack =
                PackReader.read(TestPacks.zip(home.resolve("city.zip"), "city/a.bpmn", "x", "city/forms/a.form", "y"));

        assertThat(pack.files()).containsOnlyKeys("a.bpmn", "forms/a.form");
    }

    @Test
    void keeps_nothing_deployable_but_what_the_engine_needs() {
        var pack = TestPacks.pack(
                "city",
                "a.bpmn",
                "x",
                "README.md",
                "x",
                "scenarios/a.yaml",
                "x",
                "parameters.yaml",
                "x",
                "texts/en.properties",
                "x");

        assertThat(pack.deployable().files()).containsOnlyKeys("a.bpmn", "parameters.yaml", "texts/en.properties");
    }

    @Test
    void tells_packs_apart_by_their_content() {
        assertThat(TestPacks.pack("a", "x", "12", "y", "3").digest())
                .isEqualTo(TestPacks.pack("b", "y", "3", "x", "12").digest())
                .isNotEqualTo(TestPacks.pack("a", "x", "1", "y", "23").digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.bpmn", "/etc/evil.bpmn", "a/../../evil.bpmn", "..\\evil.bpmn", "C:/evil.bpmn"})
    void refuses_names_that_lead_out_of_the_pack(String name) {
        var jar = TestPacks.zip(home.resolve("slip.jar"), "a.bpmn", "x", name, "y");

        assertThatThrownBy(() -> PackReader.read(jar))
                .isInstanceOf(PlatformException.class)
                .hasMessage("the name '%s' leads out of the pack; make the pack anew without it", name);
    }

    @Test
    void refuses_links_that_lead_out_of_the_pack() throws IOException {
        var secret = Files.writeString(home.resolve("secret.txt"), "x");
        var folder = TestPacks.folder(home, "city", "a.bpmn", "x");
        Files.createSymbolicLink(folder.resolve("b.bpmn"), secret);

        assertThatThrownBy(() -> PackReader.read(folder))
                .hasMessage("'b.bpmn' is a link that leads out of the pack; put the file itself there");
    }

    @Test
    void refuses_a_half_copied_jar() throws IOException {
        var whole = TestPacks.zip(home.resolve("whole.jar"), "a.bpmn", "x".repeat(10_000));
        var bytes = Files.readAllBytes(whole);
        var half = Files.write(home.resolve("half.jar"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(PackArchive.isWhole(whole)).isTrue();
        assertThat(PackArchive.isWhole(half)).isFalse();
        assertThatThrownBy(() -> PackReader.read(half))
                .hasMessageStartingWith("'half.jar' is not a whole jar or zip")
                .hasMessageEndingWith("copy it again");
    }

    @Test
    void refuses_what_unpacks_to_too_much() {
        var bomb = TestPacks.zip(home.resolve("bomb.jar"), "a.bpmn", "0".repeat(PackFiles.MAX_FILE + 1));

        assertThatThrownBy(() -> PackReader.read(bomb)).hasMessage("'a.bpmn' is larger than 5 MiB; make it smaller");
    }

    @Test
    void refuses_too_many_files() {
        var files = new String[(PackFiles.MAX_FILES + 1) * 2];
        for (var index = 0; index < files.length; index += 2) {
            files[index] = "texts/" + index;
            files[index + 1] = "";
        }

        assertThatThrownBy(() -> PackReader.read(TestPacks.zip(home.resolve("many.jar"), files)))
                .hasMessage("it holds more than 500 files; split it into several packs");
    }

    @ParameterizedTest
    @CsvSource({
        "city.jar, city",
        "city-1.0.jar, city",
        "city-hall-1.0.0-rc1.ZIP, city-hall",
        "city-2, city",
        "minority-hearing, minority-hearing",
    })
    void names_a_pack_by_its_file_without_the_version(String file, String name) {
        assertThat(PackReader.nameOf(Path.of(file))).isEqualTo(name);
    }
}
