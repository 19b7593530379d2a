package org.madang.testkit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Values;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A mapping in a YAML file, which knows where it stands.
 *
 * @param where its place, for messages
 * @param entries its entries
 */
record YamlNode(String where, Map<String, Object> entries) {

    static YamlNode parse(String file, String yaml) {
        try {
            var content = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
            return of(file, content == null ? Map.of() : content);
        } catch (YamlEngineException broken) {
            throw new PlatformException(
                    Problem.PACK, "'%s' is no YAML: %s".formatted(file, broken.getMessage()), broken);
        }
    }

    private static YamlNode of(String where, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new PlatformException(
                    Problem.PACK, "%s must have named entries, not be '%s'".formatted(where, value));
        }
        var entries = new LinkedHashMap<String, Object>();
        map.forEach((name, entry) -> {
            if (entry != null) {
                entries.put(String.valueOf(name), entry);
            }
        });
        return new YamlNode(where, entries);
    }

    /** Refuses entries nobody would read. */
    YamlNode allow(String... names) {
        var known = Set.of(names);
        entries.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw problem(name, "is not known here; known are " + Arrays.toString(names));
                });
        return this;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(Object::toString);
    }

    String text(String name) {
        return find(name).orElseThrow(() -> problem(name, "is missing"));
    }

    String text(String name, String otherwise) {
        return find(name).orElse(otherwise);
    }

    YamlNode child(String name) {
        var value = entries.get(name);
        if (value == null) {
            throw problem(name, "is missing");
        }
        return of(where + "." + name, value);
    }

    Optional<YamlNode> findChild(String name) {
        return entries.containsKey(name) ? Optional.of(child(name)) : Optional.empty();
    }

    /** The mappings in a list; none when it is not there. */
    List<YamlNode> children(String name) {
        var nodes = new ArrayList<YamlNode>();
        for (var item : list(name)) {
            nodes.add(of("%s.%s[%s]".formatted(where, name, nodes.size()), item));
        }
        return nodes;
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    Values values(String name) {
        return findChild(name).map(node -> new Values(node.entries())).orElseGet(Values::none);
    }

    Optional<Integer> number(String name) {
        return find(name).map(text -> read(name, text, "a whole number", Integer::valueOf));
    }

    Locale language(String name) {
        return Locale.forLanguageTag(text(name, "en"));
    }

    /** A date-time with its offset from UTC, or a day, which means its end. */
    Instant moment(String name) {
        return read(
                name,
                text(name),
                "a date-time such as 2026-03-02T09:00:00+09:00",
                text -> text.contains("T")
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant());
    }

    TemporalAmount amount(String name) {
        return read(
                name,
                text(name, "PT0S"),
                "a period such as P3D or PT2H",
                text -> text.contains("T") ? Duration.parse(text) : Period.parse(text));
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, String otherwise) {
        var constant = text(name, otherwise).toUpperCase(Locale.ROOT).replace('-', '_');
        return read(
                name, constant, "one of " + Arrays.toString(type.getEnumConstants()), text -> Enum.valueOf(type, text));
    }

    PlatformException problem(String name, String what) {
        return new PlatformException(Problem.PACK, "%s: '%s' %s".formatted(where, name, what));
    }

    private List<?> list(String name) {
        var value = entries.getOrDefault(name, List.of());
        return value instanceof List<?> list ? list : List.of(value);
    }

    private <T> T read(String name, String text, String wanted, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw problem(name, "must be %s, not '%s'".formatted(wanted, text));
        }
    }
}
