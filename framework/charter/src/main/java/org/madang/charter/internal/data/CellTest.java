package org.madang.charter.internal.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The test in one cell of a decision table. */
final class CellTest {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|!=|=)\\s*(.+)");
    private static final Pattern INTERVAL = Pattern.compile("([\\[\\]()])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\[\\]()])");
    private static final Pattern DATE = Pattern.compile("date(?: and time)?\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern SPLIT = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)(?![^(]*\\))");

    private final boolean negated;
    private final List<Part> parts;

    private CellTest(boolean negated, List<Part> parts) {
        this.negated = negated;
        this.parts = parts;
    }

    /** An interval; either end may be missing. */
    private record Part(
            @Nullable Object from, boolean fromIn, @Nullable Object to, boolean toIn) {

        boolean holds(Object value) {
            var above = from == null || inside(Values.order(value, from), fromIn);
            var below = to == null || inside(-Values.order(value, to), toIn);
            return above && below && fits(value, from) && fits(value, to);
        }

        private static boolean fits(Object value, @Nullable Object bound) {
            return bound == null || bound.getClass() == value.getClass();
        }

        private static boolean inside(int order, boolean in) {
            return order > 0 || (in && order == 0);
        }

        static Part exactly(Object value) {
            return new Part(value, true, value, true);
        }
    }

    /** Reads a cell; empty when it says more than can be compared. */
    static Optional<CellTest> parse(String cell) {
        var text = cell.strip();
        if (text.isEmpty() || text.equals("-")) {
            return Optional.of(new CellTest(true, List.of()));
        }
        var negated = text.startsWith("not(") && text.endsWith(")");
        var inner = negated ? text.substring(4, text.length() - 1) : text;
        var parts = new ArrayList<Part>();
        for (var piece : SPLIT.split(inner, -1)) {
            var part = part(piece.strip());
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(new CellTest(negated, parts));
    }

    private static Optional<Part> part(String text) {
        var comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return literal(comparison.group(2)).flatMap(bound -> comparison(comparison.group(1), bound));
        }
        var interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            return interval(interval.group(1), interval.group(2), interval.group(3), interval.group(4));
        }
        return literal(text).map(Part::exactly);
    }

    private static Optional<Part> comparison(String sign, Object bound) {
        return switch (sign) {
            case "<" -> Optional.of(new Part(null, false, bound, false));
            case "<=" -> Optional.of(new Part(null, false, bound, true));
            case ">" -> Optional.of(new Part(bound, false, null, false));
            case ">=" -> Optional.of(new Part(bound, true, null, false));
            case "=" -> Optional.of(Part.exactly(bound));
            default -> Optional.empty();
        };
    }

    private static Optional<Part> interval(String open, String from, String to, String close) {
        return literal(from)
                .flatMap(low -> literal(to).map(high -> new Part(low, open.equals("["), high, close.equals("]"))));
    }

    private static Optional<Object> literal(String text) {
        var date = DATE.matcher(text);
        if (date.matches()) {
            return date(date.group(1));
        }
        if (text.matches("-?\\d+(?:\\.\\d+)?")) {
            return Optional.of(new BigDecimal(text));
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(Boolean.valueOf(text));
        }
        return text.matches("\"[^\"]*\"") ? Optional.of(text.substring(1, text.length() - 1)) : Optional.empty();
    }

    private static Optional<Object> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(text.length(), 10))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    boolean holds(Object value) {
        var any = parts.stream()
                .anyMatch(part -> value instanceof Boolean ? value.equals(part.from()) : part.holds(value));
        return negated != any;
    }

    /** The values at which something changes. */
    List<Object> bounds() {
        var bounds = new ArrayList<Object>();
        for (var part : parts) {
            if (part.from() != null) {
                bounds.add(part.from());
            }
            if (part.to() != null) {
                bounds.add(part.to());
            }
        }
        return bounds;
    }
}
