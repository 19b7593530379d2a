package org.madang.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** The build must write what the platform reads. */
class ManifestTest {

    @Test
    void names_its_beans() throws IOException {
        assertThat(manifest().getValue("Madang-Beans")).isEqualTo("org.madang.hello.HelloStep");
    }

    @Test
    void offers_its_step_with_a_version_nobody_wrote() throws IOException {
        assertThat(manifest().getValue("Provide-Capability"))
                .contains("madang.step;", "step=hello", "version:Version=\"1.0.0\"");
    }

    @Test
    void asks_for_the_extender_alone() throws IOException {
        assertThat(manifest().getValue("Require-Capability")).contains("(osgi.extender=madang.cdi)");
        assertThat(manifest().getValue("Import-Package")).doesNotContain("weld", "osgi");
    }

    private static Attributes manifest() throws IOException {
        try (var in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes();
        }
    }
}
