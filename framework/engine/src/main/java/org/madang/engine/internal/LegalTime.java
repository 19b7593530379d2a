package org.madang.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.madang.charter.CityCalendar;
import org.madang.charter.Term;

/**
 * Counts periods by one calendar, as the charter does when it proves something about them.
 *
 * @param calendar the law of a place
 * @param zone where its days begin
 */
record LegalTime(CityCalendar calendar, ZoneId zone) {

    /** Whether a period is one of whole days, which the law counts. */
    static boolean isLegal(String period) {
        return period.startsWith("max(") || !period.contains("T");
    }

    /** The first moment after a period; a clock part makes it exact, no length makes it now. */
    Instant end(String period, Instant event) {
        if (!isLegal(period)) {
            return exact(period, event);
        }
        return isNothing(Term.parse(period)) ? event : after(lastDay(period, event));
    }

    /** The first moment after a period that follows another's last day. */
    Instant extended(String period, Instant closes) {
        return isLegal(period)
                ? after(calendar.extended(day(closes.minusNanos(1)), Term.parse(period)))
                : exact(period, closes);
    }

    LocalDate lastDay(String period, Instant event) {
        return isLegal(period)
                ? calendar.lastDay(day(event), Term.parse(period))
                : day(exact(period, event).minusNanos(1));
    }

    private Instant exact(String period, Instant from) {
        var clock = period.indexOf('T');
        var days = period.substring(0, clock);
        var start = from.atZone(zone);
        var whole = days.equals("P") ? start : start.plus(Period.parse(days));
        return whole.plus(Duration.parse("P" + period.substring(clock))).toInstant();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static boolean isNothing(Term term) {
        return term.lengths().stream()
                .allMatch(length -> length.months() == 0 && length.days() == 0 && length.workingDays() == 0);
    }
}
