package org.madang.charter.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a calendar file says. */
public record CalendarData(
        String name,
        String source,
        ZoneId zone,
        Span years,
        boolean firstDayCounts,
        boolean monthsFromFirstDay,
        Set<DayOfWeek> weekend,
        RollOver rollOver,
        List<HolidayRule> holidays,
        List<Extension> extensions,
        ConcurrentHashMap<Integer, Set<LocalDate>> known) {

    /** Years from one to another. */
    public record Span(int first, int last) {}

    /** On which last days a period goes on to the next working day. */
    public record RollOver(boolean weekends, boolean holidays) {}

    /** More time when a period touches these days. */
    public record Extension(DayRule from, DayRule to, int weeks) {

        boolean touches(LocalDate first, LocalDate last) {
            for (int year = first.getYear() - 1; year <= last.getYear(); year++) {
                var begin = from.in(year);
                var end = to.in(year);
                var closed = end.isBefore(begin) ? to.in(year + 1) : end;
                if (!last.isBefore(begin) && !first.isAfter(closed)) {
                    return true;
                }
            }
            return false;
        }
    }

    public int firstYear() {
        return years.first();
    }

    public int lastYear() {
        return years.last();
    }

    public boolean isHoliday(LocalDate day) {
        return known.computeIfAbsent(day.getYear(), year -> HolidayRule.all(this, year))
                .contains(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    boolean rolls(LocalDate day) {
        var onWeekend = weekend.contains(day.getDayOfWeek());
        return onWeekend ? rollOver.weekends() : rollOver.holidays() && isHoliday(day);
    }
}
