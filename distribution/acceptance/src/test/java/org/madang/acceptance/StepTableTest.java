package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the charter knows of the framework's steps is what their table promises to models. */
final class StepTableTest {

    private static final Path FRAMEWORK = Path.of("..", "..", "framework");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z]+)` \\|[^|]*\\|([^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");

    @Test
    void the_charter_knows_the_outputs_of_every_step() throws IOException {
        var promised = new TreeMap<String, Set<String>>();
        ROW.matcher(Files.readString(FRAMEWORK.resolve("participation/STEPS.md")))
                .results()
                .forEach(row -> promised.put(row.group(1), names(row.group(2))));
        var known = new TreeMap<String, Set<String>>();
        Files.readString(FRAMEWORK.resolve("charter/src/main/resources/org/madang/charter/steps.txt"))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("message "))
                .map(line -> line.split(" ", 2))
                .forEach(words -> known.put(words[0], Set.of(words[1].split(" "))));

        assertThat(promised).hasSizeGreaterThan(30);
        assertThat(known).isEqualTo(promised);
    }

    private static Set<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toSet());
    }
}
