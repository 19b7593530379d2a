package org.madang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One way in which somebody may have drawn a pack, and what the charter must say of it; read from {@code checks/*.yaml}.
 *
 * @param row the sentence of the procedure that this plays
 * @param on the day as of which it is judged
 * @param changes what is done to the pack, one after the other; none: it is judged as it is
 * @param refuted the ids of exactly the rules that are broken
 * @param guarded the ids of exactly the rules that only the engine can keep; not said: any
 * @param unknown the ids of exactly the rules about which nothing can be said any more, such as those that name what is gone
 * @param shows ids of elements that the way shown for a broken rule passes, in this order
 * @param says texts of which each is part of what is said about a broken rule
 */
record Trial(
        String title,
        String row,
        LocalDate on,
        List<Change> changes,
        Set<String> refuted,
        Set<String> guarded,
        Set<String> unknown,
        List<String> shows,
        List<String> says) {

    private static final Set<String> ENTRIES = Set.of("title", "row", "on", "changes", "expect");
    private static final Set<String> EXPECTED = Set.of("refuted", "guarded", "unknown", "shows", "says");

    static Trial read(Path file) {
        var root = map(file, new Load(LoadSettings.builder().build()).loadFromString(text(file)), ENTRIES);
        var expect = map(file, root.getOrDefault("expect", Map.of()), EXPECTED);
        return new Trial(
                required(file, root, "title"),
                required(file, root, "row"),
                LocalDate.parse(required(file, root, "on")),
                changes(file, root.getOrDefault("changes", List.of())),
                new TreeSet<>(texts(expect, "refuted")),
                new TreeSet<>(texts(expect, "guarded")),
                new TreeSet<>(texts(expect, "unknown")),
                texts(expect, "shows"),
                texts(expect, "says"));
    }

    private static List<Change> changes(Path file, Object list) {
        var changes = new ArrayList<Change>();
        for (var entry : (List<?>) list) {
            changes.add(Change.of(file.toString(), strings(map(file, entry, Change.ENTRIES))));
        }
        return changes;
    }

    private static Map<String, Object> map(Path file, Object value, Set<String> allowed) {
        var map = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((name, entry) -> map.put(String.valueOf(name), entry));
        if (!allowed.containsAll(map.keySet())) {
            throw new IllegalArgumentException(
                    "%s: known entries are %s, not %s".formatted(file, allowed, map.keySet()));
        }
        return map;
    }

    private static Map<String, String> strings(Map<String, Object> map) {
        var strings = new LinkedHashMap<String, String>();
        map.forEach((name, value) -> strings.put(name, String.valueOf(value)));
        return strings;
    }

    private static String required(Path file, Map<String, Object> map, String name) {
        var value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s: '%s' is missing".formatted(file, name));
        }
        return value.toString();
    }

    private static List<String> texts(Map<String, Object> map, String name) {
        return ((List<?>) map.getOrDefault(name, List.of()))
                .stream().map(String::valueOf).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read '%s'".formatted(file), unreadable);
        }
    }
}
