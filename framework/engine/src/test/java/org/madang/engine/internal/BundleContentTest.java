package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** CVE-2026-77226 made an administrator through a web application's set-up resource: nothing of the kind is shipped. */
class BundleContentTest {

    private static final Path NESTED = Path.of("target/classes/lib");

    @Test
    void ships_no_web_application_of_camunda_and_nothing_that_sets_up_users() throws IOException {
        assertThat(content())
                .hasSizeGreaterThan(10_000)
                .noneMatch(name -> name.endsWith("SetupResource.class"))
                .noneMatch(name -> name.startsWith("org/camunda/bpm/webapp/"))
                .noneMatch(name -> name.startsWith("org/camunda/bpm/admin/"))
                .noneMatch(name -> name.startsWith("org/camunda/bpm/cockpit/"))
                .noneMatch(name -> name.startsWith("org/camunda/bpm/engine/rest/"))
                .noneMatch(name -> name.endsWith("web.xml") || name.endsWith("web-fragment.xml"));
    }

    @Test
    void ships_no_script_language_but_feel_and_juel() throws IOException {
        assertThat(content())
                .noneMatch(name -> name.contains("org/codehaus/groovy/"))
                .noneMatch(name -> name.contains("graalvm"))
                .noneMatch(name -> name.contains("nashorn"))
                .noneMatch(name -> name.contains("org/python/") || name.contains("org/jruby/"));
    }

    @Test
    void exports_its_own_door_alone() throws IOException {
        var manifest = Files.readString(Path.of("target/classes/META-INF/MANIFEST.MF"))
                .replace("\r", "")
                .replace("\n ", "");

        assertThat(manifest).contains("Export-Package: org.madang.engine;version=\"1.0.0\"");
        assertThat(manifest.lines().filter(line -> line.startsWith("Export-Package")))
                .noneMatch(line -> line.contains("camunda"));
        assertThat(manifest).doesNotContain("DynamicImport-Package");
    }

    private static List<String> content() throws IOException {
        try (var jars = Files.list(NESTED)) {
            return jars.flatMap(BundleContentTest::entries).toList();
        }
    }

    private static Stream<String> entries(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
