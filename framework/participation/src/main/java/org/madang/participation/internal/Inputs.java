package org.madang.participation.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.madang.api.Answer;
import org.madang.api.Disposition;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Values;

/** Reads the inputs of a step; what is blank counts as not given. */
record Inputs(Values values) {

    /** Comply or explain. */
    private static final Map<String, Disposition> HEARING_WORDS =
            Map.of("comply", Disposition.ACCEPTED, "explain", Disposition.REJECTED);

    String required(String name) {
        return values.required(name);
    }

    Optional<String> optional(String name) {
        return values.text(name).filter(text -> !text.isBlank());
    }

    int count(String name) {
        var number = optional(name).flatMap(given -> values.number(name)).orElseThrow(() -> missing(name));
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new PlatformException(
                    Problem.BAD_INPUT, "'%s' must be a number from 0 on, not %d".formatted(name, number));
        }
        return number.intValue();
    }

    boolean flag(String name) {
        return optional(name).flatMap(given -> values.flag(name)).orElse(false);
    }

    boolean requiredFlag(String name) {
        return optional(name).flatMap(given -> values.flag(name)).orElseThrow(() -> missing(name));
    }

    Set<String> texts(String name) {
        var texts = new LinkedHashSet<String>();
        values.texts(name).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        return texts;
    }

    Locale language(String name, Locale otherwise) {
        return optional(name).map(tag -> language(name, tag)).orElse(otherwise);
    }

    Set<Locale> languages(String name) {
        return texts(name).stream()
                .map(tag -> language(name, tag))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One of an enum's values, written as {@code no-quorum} or {@code NO_QUORUM}. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return choice(name, type, required(name));
    }

    /** Some of an enum's values. */
    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        return texts(name).stream().map(given -> choice(name, type, given)).collect(Collectors.toSet());
    }

    /** A reasoned reply, from {@code disposition}, {@code reasons} and {@code office}. */
    Answer answer() {
        var word = required("disposition");
        var disposition = Optional.ofNullable(HEARING_WORDS.get(word.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> choice("disposition", Disposition.class));
        return Answer.of(disposition, required("reasons"), required("office"));
    }

    private static <E extends Enum<E>> E choice(String name, Class<E> type, String given) {
        return find(type, given)
                .orElseThrow(() -> new PlatformException(
                        Problem.BAD_INPUT,
                        "'%s' must be one of %s, not '%s'"
                                .formatted(
                                        name,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(Inputs::written)
                                                .toList(),
                                        given)));
    }

    /** The maps of a list; where the list is not given, these inputs themselves are its only item. */
    List<Inputs> items(String name) {
        if (!values.has(name)) {
            return List.of(this);
        }
        return values.list(name).stream()
                .filter(item -> !item.equals(""))
                .map(item -> item(name, item))
                .toList();
    }

    static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> find(Class<E> type, String given) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value ->
                        written(value).equals(given.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst();
    }

    private static Inputs item(String name, Object item) {
        if (item instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> copy.put(key.toString(), value));
            return new Inputs(new Values(copy));
        }
        throw new PlatformException(
                Problem.BAD_INPUT, "'%s' must be a list of maps; one item is '%s'".formatted(name, item));
    }

    private static Locale language(String name, String tag) {
        var locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            throw new PlatformException(
                    Problem.BAD_INPUT, "'%s' must be a language such as 'en' or 'ko', not '%s'".formatted(name, tag));
        }
        return locale;
    }

    private PlatformException missing(String name) {
        return new PlatformException(
                Problem.BAD_INPUT,
                "'%s' is missing; given are %s".formatted(name, values.asMap().keySet()));
    }
}
