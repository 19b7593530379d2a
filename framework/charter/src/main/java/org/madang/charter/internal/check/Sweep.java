package org.madang.charter.internal.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.madang.charter.CityCalendar;
import org.madang.charter.Term;

/** Five years of start days by a calendar, each with the last day of a term. */
final class Sweep {

    private static final Map<String, CityCalendar> CALENDARS = new ConcurrentHashMap<>();
    private static final Map<Counted, LastDays> KNOWN = new ConcurrentHashMap<>();
    private static final Map<Compared, Integer> EARLY = new ConcurrentHashMap<>();
    private static final int YEARS = 5;
    private static final int MOST = 200;

    private Sweep() {}

    private record Counted(String calendar, Term term) {}

    private record Compared(Counted lawful, List<Counted> waited) {}

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

    /** The last days of a term; those of the sweep are counted once. */
    static LastDays lastDays(CityCalendar calendar, Term term) {
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Counted(calendar.name(), term), counted -> new LastDays(calendar, term));
    }

    /** The number of the first day of the sweep on which times waited end before the law allows; -1 if there is none. */
    static int firstEarly(CityCalendar calendar, Term term, Waited waited) {
        if (EARLY.size() > MOST) {
            EARLY.clear();
        }
        var waits = waited.waits().stream().map(LastDays::counted).toList();
        return EARLY.computeIfAbsent(
                new Compared(new Counted(calendar.name(), term), waits), any -> early(calendar, term, waited));
    }

    private static int early(CityCalendar calendar, Term term, Waited waited) {
        var lawful = lastDays(calendar, term);
        var first = calendar.sweepFrom();
        int days = days(calendar);
        for (int number = 0; number < days; number++) {
            var start = first.plusDays(number);
            if (waited.lastDay(start).isBefore(lawful.from(start))) {
                return number;
            }
        }
        return -1;
    }

    /** The last day of a term begun on a day. */
    static final class LastDays {

        private final CityCalendar calendar;
        private final Term term;
        private final long first;
        private final AtomicReferenceArray<@Nullable LocalDate> known;

        LastDays(CityCalendar calendar, Term term) {
            this.calendar = calendar;
            this.term = term;
            this.first = calendar.sweepFrom().toEpochDay();
            this.known = new AtomicReferenceArray<>(days(calendar));
        }

        private Counted counted() {
            return new Counted(calendar.name(), term);
        }

        LocalDate from(LocalDate start) {
            long number = start.toEpochDay() - first;
            if (number < 0 || number >= known.length()) {
                return calendar.lastDay(start, term);
            }
            var last = known.get((int) number);
            if (last == null) {
                last = calendar.lastDay(start, term);
                known.set((int) number, last);
            }
            return last;
        }
    }
}
