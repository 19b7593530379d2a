package org.madang.charter.internal.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.charter.internal.calendar.CalendarData.Extension;
import org.madang.charter.internal.calendar.CalendarData.RollOver;
import org.madang.charter.internal.calendar.CalendarData.Span;

/** Reads a calendar file, one fact a line. */
public final class CalendarReader {

    private final List<HolidayRule> holidays = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final EnumSet<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    private String name = "";
    private String source = "";
    private ZoneId zone = ZoneId.of("UTC");
    private Span years = new Span(2026, 2030);
    private boolean firstDayCounts;
    private boolean monthsFromFirstDay;
    private RollOver rollOver = new RollOver(false, false);

    private CalendarReader() {}

    /** Reads one. A line it does not know is refused by number. */
    public static CalendarData read(String text) {
        var reader = new CalendarReader();
        int number = 0;
        for (var line : text.split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                reader.line(line.strip(), number);
            }
        }
        return reader.data();
    }

    private CalendarData data() {
        return new CalendarData(
                name,
                source,
                zone,
                years,
                firstDayCounts,
                monthsFromFirstDay,
                Set.copyOf(weekend),
                rollOver,
                List.copyOf(holidays),
                List.copyOf(extensions),
                new ConcurrentHashMap<>());
    }

    private void line(String line, int number) {
        var words = line.split(" ", 2);
        try {
            fact(words[0], words.length == 1 ? "" : words[1].strip());
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new IllegalArgumentException(
                    "Calendar line %d, '%s': %s".formatted(number, line, wrong.getMessage()), wrong);
        }
    }

    private void fact(String word, String rest) {
        switch (word) {
            case "calendar" -> name = rest;
            case "source" -> source = source.isEmpty() ? rest : source + "; " + rest;
            case "zone" -> zone = ZoneId.of(rest);
            case "years" -> years = new Span(year(rest, 0), year(rest, 1));
            case "first-day" -> firstDayCounts = choice(rest, "counts", "does not count");
            case "months" -> monthsFromFirstDay = choice(rest, "from the first day counted", "by the same date");
            case "weekend" -> weekend.addAll(days(rest));
            case "roll-over" -> rollOver = new RollOver(rest.contains("weekend"), rest.contains("holiday"));
            case "holiday" -> holidays.add(holiday(rest));
            case "extension" -> extensions.add(extension(rest));
            default -> throw new IllegalArgumentException("'%s' is not known".formatted(word));
        }
    }

    private static int year(String rest, int index) {
        return Integer.parseInt(rest.split(" to ", -1)[index].strip());
    }

    private static boolean choice(String rest, String yes, String no) {
        if (!rest.equals(yes) && !rest.equals(no)) {
            throw new IllegalArgumentException("write '%s' or '%s'".formatted(yes, no));
        }
        return rest.equals(yes);
    }

    private static Set<DayOfWeek> days(String rest) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : rest.strip().split(" +", -1)) {
            days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
        }
        return days;
    }

    /** {@code 03-01 instead saturday sunday : Independence Day}; dates of single years are separated by commas. */
    private static HolidayRule holiday(String rest) {
        var when = rest.split(":", 2)[0].strip().split(" instead ", 2);
        var instead = when.length == 1 ? Set.<DayOfWeek>of() : days(when[1]);
        if (!when[0].matches("\\d{4}-.*")) {
            return new HolidayRule(List.of(), List.of(DayRule.parse(when[0].strip())), instead);
        }
        var dates = new ArrayList<LocalDate>();
        for (var date : when[0].split(",", -1)) {
            dates.add(LocalDate.parse(date.strip()));
        }
        return new HolidayRule(List.copyOf(dates), List.of(), instead);
    }

    /** {@code 07-15 to 08-15 3 weeks : summer}. */
    private static Extension extension(String rest) {
        var parts = rest.split(":", 2)[0].strip().split(" ", -1);
        return new Extension(DayRule.parse(parts[0]), DayRule.parse(parts[2]), Integer.parseInt(parts[3]));
    }
}
