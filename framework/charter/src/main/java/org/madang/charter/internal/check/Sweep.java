package org.madang.charter.internal.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.charter.CityCalendar;
import org.madang.charter.Term;

/** Five years of start days by a calendar, each with the last day of a term. */
final class Sweep {

    private static final Map<String, CityCalendar> CALENDARS = new ConcurrentHashMap<>();
    private static final Map<Counted, LocalDate[]> KNOWN = new ConcurrentHashMap<>();
    private static final int YEARS = 5;
    private static final int MOST = 200;

    private Sweep() {}

    private record Counted(String calendar, Term term) {}

    /** A calendar that comes along; read once. */
    static CityCalendar calendar(String name) {
        return CALENDARS.computeIfAbsent(name, CityCalendar::of);
    }

    static int days(CityCalendar calendar) {
        var first = calendar.sweepFrom();
        return (int) (first.plusYears(YEARS).toEpochDay() - first.toEpochDay());
    }

    static LocalDate start(CityCalendar calendar, int number) {
        return calendar.sweepFrom().plusDays(number);
    }

    /** The last day of a term begun on one of the days. */
    static LocalDate lastDay(CityCalendar calendar, Term term, int number) {
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Counted(calendar.name(), term), counted -> all(calendar, term))[number];
    }

    private static LocalDate[] all(CityCalendar calendar, Term term) {
        var days = new LocalDate[days(calendar)];
        for (int number = 0; number < days.length; number++) {
            days[number] = calendar.lastDay(start(calendar, number), term);
        }
        return days;
    }
}
