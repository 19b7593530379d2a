package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engine may change its internal packages at any time; which of them we lean on is written in the README. */
class InternalPackagesTest {

    private static final Path CLASSES = Path.of("target/classes/org/madang");
    private static final Pattern USED = Pattern.compile(
            "org/camunda/bpm/((?:engine/impl|impl|container|application|dmn/engine/impl)[a-z/]*)/[A-Z]");
    private static final Pattern LISTED = Pattern.compile("`((?:engine\\.impl|impl|dmn\\.engine\\.impl)[a-z.]*)`");

    @Test
    void leans_on_the_listed_packages_and_no_others() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var listed = LISTED.matcher(readme)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(classes()).hasSizeGreaterThan(90);
        assertThat(used()).isEqualTo(listed);
    }

    private static Set<String> used() throws IOException {
        return classes().stream()
                .flatMap(file -> USED.matcher(text(file)).results())
                .map((MatchResult found) -> found.group(1).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> classes() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
