package org.madang.charter.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One line of holidays.
 *
 * @param dates dates of single years; empty when there is a rule
 * @param every the rule, none when there are dates
 * @param substitutes on which days of the week it moves on to the next working day
 */
record HolidayRule(List<LocalDate> dates, List<DayRule> every, Set<DayOfWeek> substitutes) {

    private List<LocalDate> in(int year) {
        var days = new ArrayList<LocalDate>();
        dates.stream().filter(date -> date.getYear() == year).forEach(days::add);
        every.forEach(rule -> days.add(rule.in(year)));
        return days;
    }

    /** All holidays of a year, with those given instead. */
    static Set<LocalDate> all(CalendarData calendar, int year) {
        var days = new HashSet<LocalDate>();
        calendar.holidays().forEach(rule -> days.addAll(rule.in(year)));
        for (var rule : calendar.holidays()) {
            for (var day : rule.in(year)) {
                if (rule.substitutes().contains(day.getDayOfWeek())) {
                    days.add(nextWorkingDay(day, calendar, days));
                }
            }
        }
        return Set.copyOf(days);
    }

    private static LocalDate nextWorkingDay(LocalDate day, CalendarData calendar, Set<LocalDate> holidays) {
        var next = day.plusDays(1);
        while (holidays.contains(next) || calendar.weekend().contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        return next;
    }
}
