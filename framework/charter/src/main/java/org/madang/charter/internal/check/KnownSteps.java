package org.madang.charter.internal.check;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.charter.internal.model.Node;

/** What the framework's own steps need and give back. */
final class KnownSteps {

    private static final Map<String, Step> STEPS = read();

    private KnownSteps() {}

    /**
     * One step.
     *
     * @param needs the inputs it does not work without
     * @param gives its outputs
     */
    record Step(List<String> needs, List<String> gives) {}

    /** The step that an element asks for, if it is one of the framework's own. */
    static Optional<Step> of(Node node) {
        return Optional.ofNullable(STEPS.get(node.work().topic()));
    }

    static Map<String, Step> all() {
        return STEPS;
    }

    private static Map<String, Step> read() {
        try (var in = requireNonNull(KnownSteps.class.getResourceAsStream("steps.txt"), "steps.txt")) {
            var steps = new HashMap<String, Step>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        var parts = line.split(":|->", -1);
                        steps.put(parts[0].strip(), new Step(words(parts[1]), words(parts[2])));
                    });
            return Map.copyOf(steps);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read 'steps.txt'", unreadable);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
