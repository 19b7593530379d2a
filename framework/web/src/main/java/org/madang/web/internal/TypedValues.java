package org.madang.web.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.api.Values;

/** Plain values as Camunda's REST writes them: each with its type; lists and maps as JSON. */
final class TypedValues {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx", Locale.ROOT);
    private static final DateTimeFormatter ANY_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);

    private TypedValues() {}

    /**
     * A value as it is sent.
     *
     * @param type by Camunda's names; none for what it looks like
     * @param value none for null
     * @param valueInfo must be empty: it would name classes
     */
    record Typed(Optional<String> type, Optional<Object> value, Optional<Map<String, Object>> valueInfo) {}

    static String date(Instant moment) {
        return DATE.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** As they are handed out; of these names only, if some are given. */
    static Map<String, Object> written(Values values, Optional<List<String>> names) {
        var written = new LinkedHashMap<String, Object>();
        values.asMap().forEach((name, value) -> {
            if (names.isEmpty() || names.get().contains(name)) {
                written.put(name, written(value));
            }
        });
        return written;
    }

    /**
     * As they come in; one that is null is left out, since no value crosses a wall as nothing.
     *
     * @param field where they stand in the request
     */
    static Values read(String field, Optional<Map<String, Typed>> given) {
        var read = new LinkedHashMap<String, Object>();
        given.orElse(Map.of()).forEach((name, typed) -> {
            var value = read("/%s/%s".formatted(field, name), typed);
            if (value != null) {
                read.put(name, value);
            }
        });
        return new Values(read);
    }

    private static Map<String, Object> written(Object value) {
        if (value instanceof List || value instanceof Map) {
            return typed("Json", new String(Json.bytes(value), StandardCharsets.UTF_8));
        }
        if (value instanceof Instant moment) {
            return typed("Date", date(moment));
        }
        var isPlain = value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double;
        return isPlain ? typed(value.getClass().getSimpleName(), value) : typed("String", value.toString());
    }

    private static Map<String, Object> typed(String type, Object value) {
        return Map.of("type", type, "value", value, "valueInfo", Map.of());
    }

    private static @Nullable Object read(String field, Typed typed) {
        if (!typed.valueInfo().orElse(Map.of()).isEmpty()) {
            throw Refusal.badInput(field + "/valueInfo", "must be empty; send objects as type 'Json'");
        }
        var value = typed.value().orElse(null);
        return value == null ? null : read(field, typed.type().orElseGet(() -> looks(field, value)), value);
    }

    private static Object read(String field, String type, Object value) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "string" -> as(String.class, field, value);
            case "boolean" -> as(Boolean.class, field, value);
            case "short" -> (int) whole(field, value, Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> (int) whole(field, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long" -> whole(field, value, Long.MIN_VALUE, Long.MAX_VALUE);
            case "double" -> as(Number.class, field, value).doubleValue();
            case "date" -> moment(field, as(String.class, field, value));
            case "json" -> json(field, as(String.class, field, value));
            default ->
                throw Refusal.badInput(
                        field + "/type",
                        "'%s' is not taken; send String, Boolean, Short, Integer, Long, Double, Date, Json or Null"
                                .formatted(type));
        };
    }

    private static String looks(String field, Object value) {
        if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return value.getClass().getSimpleName();
        }
        if (value instanceof BigDecimal) {
            return "Double";
        }
        throw Refusal.badInput(field + "/type", "is missing; send lists and maps as text of the type 'Json'");
    }

    private static <T> T as(Class<T> wanted, String field, Object value) {
        if (!wanted.isInstance(value)) {
            throw Refusal.badInput(field + "/value", "is no " + wanted.getSimpleName());
        }
        return wanted.cast(value);
    }

    private static long whole(String field, Object value, long least, long most) {
        var isWhole = value instanceof Integer || value instanceof Long || value instanceof BigInteger;
        if (isWhole) {
            var number = new BigInteger(value.toString());
            if (number.compareTo(BigInteger.valueOf(least)) >= 0 && number.compareTo(BigInteger.valueOf(most)) <= 0) {
                return number.longValueExact();
            }
        }
        throw Refusal.badInput(field + "/value", "must be a whole number from %d to %d".formatted(least, most));
    }

    private static Instant moment(String field, String text) {
        try {
            return OffsetDateTime.parse(text, ANY_DATE).toInstant();
        } catch (DateTimeParseException crooked) {
            throw Refusal.badInput(field + "/value", "must be a moment such as 2026-03-02T09:00:00.000+0900");
        }
    }

    private static Object json(String field, String text) {
        try {
            var parsed = Json.parse(text.getBytes(StandardCharsets.UTF_8));
            ShapeCheck.check(parsed, new Shape.Anything());
            return Json.MAPPER.convertValue(parsed, Object.class);
        } catch (Refusal crooked) {
            throw Refusal.badInput(field + "/value", crooked.detail());
        }
    }
}
