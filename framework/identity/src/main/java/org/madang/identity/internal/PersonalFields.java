package org.madang.identity.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The table of everything kept about persons. */
final class PersonalFields {

    private static final String FILE = "/org/madang/identity/personal-fields.txt";

    private final List<FieldRule> rules = read();

    List<FieldRule> all() {
        return rules;
    }

    /** The fields by their table. */
    Map<String, List<FieldRule>> tables() {
        return rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.place().table(), LinkedHashMap::new, Collectors.toList()));
    }

    private static List<FieldRule> read() {
        var file = Objects.requireNonNull(PersonalFields.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FieldRule::parse)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
