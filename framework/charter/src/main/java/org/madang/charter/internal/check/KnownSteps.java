package org.madang.charter.internal.check;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the framework's own steps need and give back, and what its messages bring. */
final class KnownSteps {

    private static final String MESSAGE = "message ";
    private static final Map<String, Step> STEPS = read();

    private KnownSteps() {}

    /**
     * One step.
     *
     * @param needs the inputs it does not work without
     * @param gives its outputs
     */
    record Step(Set<String> needs, Set<String> gives) {

        private static Step of(String line) {
            var parts = line.split(":|->", -1);
            return new Step(words(parts[1]), words(parts[2]));
        }

        private static Set<String> words(String text) {
            return Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A step by its name; empty for one that is not the framework's. */
    static Optional<Step> find(String name) {
        return Optional.ofNullable(STEPS.get(name));
    }

    /** The names a message brings; empty for one that is not the framework's. */
    static Optional<Set<String>> brings(String message) {
        return find(MESSAGE + message).map(Step::gives);
    }

    /** All steps by their names, without the messages. */
    static Map<String, Step> all() {
        return STEPS.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith(MESSAGE))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Step> read() {
        try (var in = requireNonNull(KnownSteps.class.getResourceAsStream("steps.txt"), "steps.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(':')), Step::of));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read 'steps.txt'", unreadable);
        }
    }
}
