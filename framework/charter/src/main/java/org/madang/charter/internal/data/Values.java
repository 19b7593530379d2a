package org.madang.charter.internal.data;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calculates with values of which some are unknown. */
final class Values {

    private Values() {}

    static Object calculate(String sign, @Nullable Object left, @Nullable Object right) {
        if (Unknown.is(left) || Unknown.is(right)) {
            return Unknown.VALUE;
        }
        if (sign.equals("+") && left instanceof String text) {
            return text + right;
        }
        if (!(left instanceof BigDecimal a) || !(right instanceof BigDecimal b)) {
            return Unknown.VALUE;
        }
        return number(sign, a, b);
    }

    private static Object number(String sign, BigDecimal a, BigDecimal b) {
        if ((sign.equals("/") || sign.equals("%")) && b.signum() == 0) {
            return Unknown.VALUE;
        }
        return switch (sign) {
            case "+" -> a.add(b);
            case "-" -> a.subtract(b);
            case "*" -> a.multiply(b);
            case "/" -> a.divide(b, MathContext.DECIMAL128);
            default -> a.remainder(b);
        };
    }

    static Object compare(String sign, @Nullable Object left, @Nullable Object right) {
        if (Unknown.is(left) || Unknown.is(right)) {
            return Unknown.VALUE;
        }
        var same = same(left, right);
        if (sign.equals("==") || sign.equals("!=")) {
            return same == sign.equals("==");
        }
        if (left == null || right == null || left.getClass() != right.getClass()) {
            return false;
        }
        return order(left, right) == 2 ? Unknown.VALUE : ordered(sign, order(left, right));
    }

    private static boolean ordered(String sign, int order) {
        return switch (sign) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** -1, 0, 1, or 2 for what has no order. */
    static int order(Object left, Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        if (left instanceof LocalDate a && right instanceof LocalDate b) {
            return Integer.signum(a.compareTo(b));
        }
        return left instanceof String a && right instanceof String b ? Integer.signum(a.compareTo(b)) : 2;
    }

    static boolean same(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return left == null ? right == null : left.equals(right);
    }

    static @Nullable Object member(@Nullable Object of, String name) {
        return of instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : Unknown.VALUE;
    }

    static @Nullable Object call(String function, List<@Nullable Object> arguments) {
        if (arguments.isEmpty() || arguments.stream().anyMatch(Unknown::is)) {
            return Unknown.VALUE;
        }
        var first = arguments.get(0);
        if (first instanceof BigDecimal number) {
            return rounded(function, number, arguments);
        }
        if (first instanceof Collection<?> list) {
            return ofList(function, list);
        }
        if (function.equals("string_length") && first instanceof String text) {
            return BigDecimal.valueOf(text.codePointCount(0, text.length()));
        }
        return function.startsWith("date") && first instanceof String text ? date(text) : Unknown.VALUE;
    }

    private static Object rounded(String function, BigDecimal number, List<@Nullable Object> arguments) {
        return switch (function) {
            case "ceiling", "ceil" -> number.setScale(0, RoundingMode.CEILING);
            case "floor" -> number.setScale(0, RoundingMode.FLOOR);
            case "round", "rint" -> number.setScale(0, RoundingMode.HALF_EVEN);
            case "decimal" ->
                number.setScale(
                        arguments.get(arguments.size() - 1) instanceof BigDecimal scale ? scale.intValue() : 0,
                        RoundingMode.HALF_EVEN);
            case "abs" -> number.abs();
            case "number", "intValue", "longValue" -> number.setScale(0, RoundingMode.DOWN);
            default -> Unknown.VALUE;
        };
    }

    private static Object ofList(String function, Collection<?> list) {
        return switch (function) {
            case "count", "size" -> BigDecimal.valueOf(list.size());
            case "distinct_values" -> new ArrayList<>(new LinkedHashSet<>(list));
            default -> Unknown.VALUE;
        };
    }

    private static Object date(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException none) {
            return Unknown.VALUE;
        }
    }
}
