package org.madang.charter.internal.check;

import java.time.LocalDate;
import java.util.List;
import org.madang.charter.CityCalendar;

/** Times waited one after the other, by calendars. */
record Waited(List<Sweep.LastDays> waits) {

    Waited {
        waits = List.copyOf(waits);
    }

    /** A chain, with the calendar of the rule where it has none of its own. */
    static Waited of(Chain chain, CityCalendar ruled) {
        return new Waited(chain.waits().stream()
                .map(wait -> Sweep.lastDays(wait.calendar().orElse(ruled), wait.term()))
                .toList());
    }

    /** The last day of all, when the first began on this day; the day itself if there are none. */
    LocalDate lastDay(LocalDate start) {
        var begin = start;
        var last = start;
        for (var wait : waits) {
            last = wait.from(begin);
            begin = last.plusDays(1);
        }
        return last;
    }
}
