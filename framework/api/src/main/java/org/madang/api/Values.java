package org.madang.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plain values under names: text, whole and decimal numbers, yes/no, dates, times, durations, lists and maps of these.
 * Nothing else crosses a bundle's wall.
 */
public record Values(Map<String, Object> asMap) {

    private static final Values NONE = new Values(Map.of());

    public Values {
        var copy = new LinkedHashMap<String, Object>();
        asMap.forEach((name, value) -> copy.put(name, plain(name, value)));
        asMap = Collections.unmodifiableMap(copy);
    }

    /** No values. */
    public static Values none() {
        return NONE;
    }

    /** One value. */
    public static Values of(String name, Object value) {
        return new Values(Map.of(name, value));
    }

    /** These values and one more; a value of the same name is replaced. */
    public Values with(String name, Object value) {
        var more = new LinkedHashMap<>(asMap);
        more.put(name, value);
        return new Values(more);
    }

    /** Whether a value of this name is there. */
    public boolean has(String name) {
        return asMap.containsKey(name);
    }

    /** A text, or any other plain value as text. */
    public Optional<String> text(String name) {
        return find(name).map(Object::toString);
    }

    /** A whole number, also when given as text. */
    public Optional<Long> number(String name) {
        return decimal(name).map(number -> {
            try {
                return number.longValueExact();
            } catch (ArithmeticException notWhole) {
                throw wrong(name, number, "a whole number", notWhole);
            }
        });
    }

    /** A decimal number, also when given as text. */
    public Optional<BigDecimal> decimal(String name) {
        return find(name).map(value -> {
            try {
                return new BigDecimal(value.toString());
            } catch (NumberFormatException notNumber) {
                throw wrong(name, value, "a number", notNumber);
            }
        });
    }

    /** Yes or no, also when given as the text {@code true} or {@code false}. */
    public Optional<Boolean> flag(String name) {
        return find(name).map(value -> switch (value.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, value, "true or false", null);
        });
    }

    /** A list; a single value counts as a list of one. */
    public List<Object> list(String name) {
        return find(name)
                .map(value -> value instanceof List<?> list ? List.<Object>copyOf(list) : List.of(value))
                .orElseGet(List::of);
    }

    /** A list of texts; a single value counts as a list of one. */
    public List<String> texts(String name) {
        return list(name).stream().map(Object::toString).toList();
    }

    /** A text that must be there. */
    public String required(String name) {
        return text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new PlatformException(
                        Problem.BAD_INPUT, "'%s' is missing; given are %s".formatted(name, asMap.keySet())));
    }

    private Optional<Object> find(String name) {
        return Optional.ofNullable(asMap.get(name));
    }

    private static Object plain(String name, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> plain(name, item)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, item) -> copy.put(key.toString(), plain(name + "." + key, item)));
            return Collections.unmodifiableMap(copy);
        }
        if (isPlain(value)) {
            return value;
        }
        throw new PlatformException(
                Problem.BAD_INPUT,
                "'%s' is a %s; only text, numbers, yes/no, dates, durations, lists and maps can cross a plugin's wall"
                        .formatted(
                                name, value == null ? "null" : value.getClass().getName()));
    }

    private static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof BigDecimal
                || value instanceof Instant
                || value instanceof LocalDate
                || value instanceof Duration
                || value instanceof Period;
    }

    private static PlatformException wrong(
            String name, Object value, String wanted, @org.jspecify.annotations.Nullable Throwable cause) {
        var message = "'%s' must be %s, not '%s'".formatted(name, wanted, value);
        return cause == null
                ? new PlatformException(Problem.BAD_INPUT, message)
                : new PlatformException(Problem.BAD_INPUT, message, cause);
    }
}
