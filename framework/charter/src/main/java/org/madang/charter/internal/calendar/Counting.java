package org.madang.charter.internal.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.madang.charter.Term;

/** Finds the last day of a period. */
public final class Counting {

    private final CalendarData calendar;

    public Counting(CalendarData calendar) {
        this.calendar = requireNonNull(calendar, "calendar");
    }

    /** The last day of one length, with the extensions and the next working day where the law grants them. */
    public LocalDate lastDay(LocalDate event, Term.Length length, boolean extended) {
        var last = workingDays(plain(event, length), event, length);
        var grown = extended ? extend(event, last) : last;
        while (calendar.rolls(grown)) {
            grown = grown.plusDays(1);
        }
        return grown;
    }

    private LocalDate plain(LocalDate event, Term.Length length) {
        var afterMonths = length.months() == 0 ? before(event) : months(event, length.months());
        return afterMonths.plusDays(length.days());
    }

    /** The day before the first day that counts. */
    private LocalDate before(LocalDate event) {
        return calendar.firstDayCounts() ? event.minusDays(1) : event;
    }

    private LocalDate months(LocalDate event, int months) {
        if (!calendar.firstDayCounts() && !calendar.monthsFromFirstDay()) {
            return event.plusMonths(months);
        }
        var first = before(event).plusDays(1);
        var same = first.plusMonths(months);
        return same.getDayOfMonth() < first.getDayOfMonth() ? same : same.minusDays(1);
    }

    private LocalDate workingDays(LocalDate plain, LocalDate event, Term.Length length) {
        var day = length.months() + length.days() == 0 ? before(event) : plain;
        for (int left = length.workingDays(); left > 0; ) {
            day = day.plusDays(1);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** An extension may reach the next holidays, which extend it again; each counts once. */
    private LocalDate extend(LocalDate first, LocalDate last) {
        var grown = last;
        for (var before = last.minusDays(1); before.isBefore(grown); ) {
            before = grown;
            grown = last.plusWeeks(weeks(first, before));
        }
        return grown;
    }

    private int weeks(LocalDate first, LocalDate last) {
        return calendar.extensions().stream()
                .filter(extension -> extension.touches(first, last))
                .mapToInt(CalendarData.Extension::weeks)
                .sum();
    }
}
