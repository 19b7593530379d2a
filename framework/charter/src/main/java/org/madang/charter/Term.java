package org.madang.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A period the law names: the longest of its lengths, as in "one month, but at least 30 days".
 *
 * <p>Written {@code P20D}, {@code P1M}, {@code P56B} (working days), {@code max(P1M,P30D)}; with {@code +holidays} it grows
 * when it overlaps holidays for which the calendar grants more time.
 *
 * @param lengths never empty
 * @param extended whether the calendar's extensions apply
 */
public record Term(List<Length> lengths, boolean extended) {

    private static final Pattern ISO =
            Pattern.compile("P(?=\\d|T\\d)(?:(\\d{1,3})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?"
                    + "(?:(\\d{1,5})B)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)(?:\\.\\d+)?S)?)?");
    private static final int HOURS_OF_A_DAY = 24;

    public Term {
        lengths = List.copyOf(lengths);
        if (lengths.isEmpty()) {
            throw new IllegalArgumentException("A term needs a length");
        }
    }

    /** Calendar units counted together; a part of a day does not count. */
    public record Length(int months, int days, int workingDays) {

        private String text() {
            var text = new StringBuilder("P");
            append(text, months, "M");
            append(text, days, "D");
            append(text, workingDays, "B");
            return text.length() == 1 ? "P0D" : text.toString();
        }

        private static void append(StringBuilder text, int amount, String unit) {
            if (amount > 0) {
                text.append(amount).append(unit);
            }
        }
    }

    /** So many days. */
    public static Term days(int days) {
        return new Term(List.of(new Length(0, days, 0)), false);
    }

    /** So many months. */
    public static Term months(int months) {
        return new Term(List.of(new Length(months, 0, 0)), false);
    }

    /** So many working days. */
    public static Term workingDays(int days) {
        return new Term(List.of(new Length(0, 0, days)), false);
    }

    /** Both terms must be over. */
    public Term andAtLeast(Term other) {
        var both = new ArrayList<>(lengths);
        both.addAll(other.lengths());
        return new Term(both, extended || other.extended());
    }

    /** The same with more time over holidays. */
    public Term overHolidays() {
        return new Term(lengths, true);
    }

    /** Reads a term. */
    public static Term parse(String text) {
        var term = text.strip();
        var extended = term.endsWith("+holidays");
        if (extended) {
            term = term.substring(0, term.length() - "+holidays".length());
        }
        var list = term.toLowerCase(Locale.ROOT).startsWith("max(") && term.endsWith(")")
                ? term.substring("max(".length(), term.length() - 1)
                : term;
        var lengths = new ArrayList<Length>();
        for (var part : list.split(",", -1)) {
            lengths.add(length(part.strip(), text));
        }
        return new Term(lengths, extended);
    }

    private static Length length(String part, String text) {
        var iso = ISO.matcher(part);
        if (!iso.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no period; write for example P20D, P1M, P56B or max(P1M,P30D)".formatted(text));
        }
        int minutes = number(iso.group(7)) + number(iso.group(8)) / 60;
        int hours = number(iso.group(6)) + minutes / 60;
        return new Length(
                12 * number(iso.group(1)) + number(iso.group(2)),
                7 * number(iso.group(3)) + number(iso.group(4)) + hours / HOURS_OF_A_DAY,
                number(iso.group(5)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        var text = lengths.stream().map(Length::text).collect(Collectors.joining(","));
        return (lengths.size() == 1 ? text : "max(" + text + ")") + (extended ? "+holidays" : "");
    }
}
