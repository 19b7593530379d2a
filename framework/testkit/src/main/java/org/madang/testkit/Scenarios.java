package org.madang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the scenarios of a process pack. */
public final class Scenarios {

    private Scenarios() {}

    /** The scenarios in the pack's folder {@code scenarios}, by name. */
    public static List<Scenario> of(Path pack) {
        try (var files = Files.list(pack.resolve("scenarios"))) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .map(Scenario::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Pack '%s' has no readable folder 'scenarios'".formatted(pack), unreadable);
        }
    }
}
