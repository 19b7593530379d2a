package org.madang.charter.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A day that comes every year. */
@FunctionalInterface
interface DayRule {

    Pattern NTH = Pattern.compile("(first|second|third|fourth|last) (\\w+day) (\\d\\d)");
    Pattern EASTER = Pattern.compile("easter([+-]\\d+)?");

    LocalDate in(int year);

    /** Reads {@code 03-01}, {@code easter+1} or {@code last monday 05}. */
    static DayRule parse(String text) {
        var easter = EASTER.matcher(text);
        if (easter.matches()) {
            int days = easter.group(1) == null ? 0 : Integer.parseInt(easter.group(1));
            return year -> easter(year).plusDays(days);
        }
        var nth = NTH.matcher(text);
        if (nth.matches()) {
            return nth(nth.group(1), DayOfWeek.valueOf(nth.group(2).toUpperCase(Locale.ROOT)), nth.group(3));
        }
        var day = MonthDay.parse("--" + text);
        return day::atYear;
    }

    private static DayRule nth(String which, DayOfWeek day, String month) {
        int number = List.of("last", "first", "second", "third", "fourth").indexOf(which);
        var adjuster =
                number == 0 ? TemporalAdjusters.lastInMonth(day) : TemporalAdjusters.dayOfWeekInMonth(number, day);
        return year -> LocalDate.of(year, Integer.parseInt(month), 1).with(adjuster);
    }

    /** Easter Sunday of the Gregorian calendar, after Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
