package org.madang.charter.internal.rules;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;
import org.madang.charter.Term;

/** Reads periods as people write them. */
final class TermText {

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            entry("a", 1),
            entry("an", 1),
            entry("one", 1),
            entry("two", 2),
            entry("three", 3),
            entry("four", 4),
            entry("five", 5),
            entry("six", 6),
            entry("ten", 10),
            entry("twelve", 12));
    private static final Pattern LENGTH = Pattern.compile(
            "(\\d+|an?|one|two|three|four|five|six|ten|twelve)\\s*(working day|day|week|month|year|근무일|일|주|개월|년)s?",
            Pattern.CASE_INSENSITIVE);

    private TermText() {}

    static Term parse(String text) {
        var plain = text.strip().replaceAll("\\s+", " ");
        if (plain.startsWith("P") || plain.startsWith("max(")) {
            return Term.parse(plain);
        }
        var matcher = LENGTH.matcher(plain);
        if (!matcher.find()) {
            throw new IllegalArgumentException("'%s' is no period".formatted(text));
        }
        var term = length(matcher.group(1), matcher.group(2));
        while (matcher.find()) {
            term = term.andAtLeast(length(matcher.group(1), matcher.group(2)));
        }
        return plain.contains("over holidays") || plain.contains("휴일") ? term.overHolidays() : term;
    }

    private static Term length(String amount, String unit) {
        int number = NUMBERS.getOrDefault(amount, -1);
        int count = number < 0 ? Integer.parseInt(amount) : number;
        return switch (unit) {
            case "working day", "근무일" -> Term.workingDays(count);
            case "day", "일" -> Term.days(count);
            case "week", "주" -> Term.days(7 * count);
            case "month", "개월" -> Term.months(count);
            default -> Term.months(12 * count);
        };
    }
}
