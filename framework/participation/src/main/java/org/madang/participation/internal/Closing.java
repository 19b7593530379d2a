package org.madang.participation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The first moment at which something is over, as a timeline tells it.
 *
 * @param moment the moment
 */
record Closing(Instant moment) {

    /** The last day, when it is over at the end of one. */
    Optional<LocalDate> lastDay(ZoneId zone) {
        var local = moment.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Optional.of(local.toLocalDate().minusDays(1))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return moment.toString();
    }
}
