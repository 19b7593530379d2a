package org.madang.engine.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.api.Values;

/** Translates plain values to process variables and back. */
final class ProcessValues {

    private ProcessValues() {}

    /** As variables: date-times become dates; what the engine has no type for becomes its ISO text. */
    static Map<String, Object> toVariables(Values values) {
        var variables = new LinkedHashMap<String, Object>();
        values.asMap().forEach((name, value) -> variables.put(name, toVariable(value)));
        return variables;
    }

    /** As plain values; a variable without a value is left out, one of a foreign type becomes text. */
    static Values fromVariables(Map<String, ? extends @Nullable Object> variables) {
        var values = new LinkedHashMap<String, Object>();
        variables.forEach((name, value) -> {
            if (value != null) {
                values.put(name, fromVariable(value));
            }
        });
        return new Values(values);
    }

    private static Object toVariable(Object value) {
        return value instanceof Instant instant ? Date.from(instant) : toJson(value);
    }

    private static Object toJson(Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list.stream().map(ProcessValues::toJson).toList());
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), toJson(item)));
            return copy;
        }
        return isText(value) ? text(value) : value;
    }

    private static boolean isText(Object value) {
        return value instanceof BigDecimal
                || value instanceof Duration
                || value instanceof Period
                || value instanceof LocalDate
                || value instanceof Instant;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static Object fromVariable(Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        if (value instanceof Iterable<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(item -> copy.add(fromItem(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), fromItem(item)));
            return copy;
        }
        return fromScalar(value);
    }

    private static Object fromItem(@Nullable Object item) {
        return item == null ? "" : fromVariable(item);
    }

    private static Object fromScalar(Object value) {
        if (value instanceof Short || value instanceof Byte) {
            return ((Number) value).intValue();
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        var plain = value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || isText(value);
        return plain ? value : String.valueOf(value);
    }
}
