package org.madang.charter.internal.check;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the steps of the framework give back and its messages bring, and so what they may change where a model does not say. */
final class KnownSteps {

    private static final Map<String, Set<String>> OUTPUTS = read();

    private KnownSteps() {}

    private static Map<String, Set<String>> read() {
        try (var in = requireNonNull(KnownSteps.class.getResourceAsStream("/org/madang/charter/steps.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.replace("message ", "message:").split(" ")))
                    .collect(Collectors.toMap(
                            words -> words.get(0), words -> Set.copyOf(words.subList(1, words.size()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read the table of steps", unreadable);
        }
    }

    /** The names a message brings; empty for one that is not the framework's. */
    static Optional<Set<String>> brings(String message) {
        return Optional.ofNullable(OUTPUTS.get("message:" + message));
    }

    /** The names a step gives back; empty for one that is not the framework's. */
    static Optional<Set<String>> outputs(String step) {
        return Optional.ofNullable(OUTPUTS.get(step));
    }
}
