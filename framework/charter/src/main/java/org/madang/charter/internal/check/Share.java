package org.madang.charter.internal.check;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A share of a whole.
 *
 * @param more whether it must be more, not just as much
 * @param rounding how a part of one counts
 */
record Share(long part, long of, boolean more, Rounding rounding) {

    private static final Pattern FRACTION = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern PERCENT = Pattern.compile("(\\d+)(?:\\.(\\d+))?\\s*(?:%|per\\s?cent)");
    private static final Map<String, long[]> WORDS = Map.of(
            "two thirds", new long[] {2, 3},
            "three quarters", new long[] {3, 4},
            "third", new long[] {1, 3},
            "quarter", new long[] {1, 4},
            "fifth", new long[] {1, 5},
            "tenth", new long[] {1, 10},
            "all", new long[] {1, 1});

    /** How a part of one counts. */
    enum Rounding {
        NONE,
        UP,
        DOWN
    }

    static Share parse(String text) {
        var rounding = text.contains("rounded up") || text.contains("올림")
                ? Rounding.UP
                : text.contains("rounded down") || text.contains("버림") ? Rounding.DOWN : Rounding.NONE;
        var more = text.contains("more than") || text.contains("과반") || text.contains("초과");
        var fraction = FRACTION.matcher(text);
        if (fraction.find()) {
            return new Share(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)), more, rounding);
        }
        var percent = PERCENT.matcher(text);
        if (percent.find()) {
            var digits = percent.group(2) == null ? "" : percent.group(2);
            long hundred = 100 * (long) Math.pow(10, digits.length());
            return new Share(Long.parseLong(percent.group(1) + digits), hundred, more, rounding);
        }
        var share = WORDS.entrySet().stream()
                .filter(word -> text.matches("(?i).*\\b" + word.getKey() + "\\b.*"))
                .max(Comparator.comparingInt(word -> word.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(new long[] {1, 2});
        return new Share(share[0], share[1], more, rounding);
    }

    boolean isReached(long count, long whole) {
        if (rounding == Rounding.NONE) {
            return more ? count * of > whole * part : count * of >= whole * part;
        }
        long wanted = rounding == Rounding.UP ? (whole * part + of - 1) / of : whole * part / of;
        return more ? count > wanted : count >= wanted;
    }

    /** Counts just below, at and just above the share. */
    Set<Long> around(long whole) {
        long near = whole * part / of;
        var found = new TreeSet<Long>();
        for (long count = Math.max(0, near - 1); count <= Math.min(whole, near + 2); count++) {
            found.add(count);
        }
        return found;
    }

    /** Wholes of which the share is a whole number, a little more, and a little less than one more. */
    int[] wholes() {
        int even = (int) (of * 100);
        return new int[] {even, even + 1, even + (int) of - 1, 305_154};
    }
}
