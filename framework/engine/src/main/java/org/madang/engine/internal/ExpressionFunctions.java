package org.madang.engine.internal;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The functions an expression may call, besides {@code now()} and {@code currentUser()}; none changes anything. */
public final class ExpressionFunctions {

    private ExpressionFunctions() {}

    static Map<String, Method> all() {
        return Arrays.stream(ExpressionFunctions.class.getMethods())
                .filter(method -> method.getDeclaringClass() == ExpressionFunctions.class)
                .collect(Collectors.toUnmodifiableMap(Method::getName, method -> method));
    }

    /** How many items a list or map has, or characters a text. */
    public static long size(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return items.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        return value == null ? 0 : value.toString().length();
    }

    /** Whether a list has an item, a map a key, or a text a part. */
    public static boolean contains(@Nullable Object value, @Nullable Object part) {
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(item -> sameText(item, part));
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().anyMatch(key -> sameText(key, part));
        }
        return value != null && part != null && value.toString().contains(part.toString());
    }

    /** A date-time later by an ISO period or duration, such as {@code P20D} or {@code PT6H}, in UTC. */
    public static Date plus(Date when, String amount) {
        var start = OffsetDateTime.ofInstant(when.toInstant(), ZoneOffset.UTC);
        var later = amount.contains("T") ? start.plus(Duration.parse(amount)) : start.plus(Period.parse(amount));
        return Date.from(later.toInstant());
    }

    /** The first moment after a period of the law, such as {@code P20D}, that begins at a date-time; see {@link CaseTime}. */
    public static Date deadline(Date from, String period) {
        return Date.from(CaseTime.ofEngine().end(period, from.toInstant()));
    }

    private static boolean sameText(@Nullable Object one, @Nullable Object other) {
        return String.valueOf(one).equals(String.valueOf(other));
    }
}
