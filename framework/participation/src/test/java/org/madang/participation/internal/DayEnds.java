package org.madang.participation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.madang.engine.Deadlines;

/**
 * Ends periods of days at the end of their last day, the first not counted, as the engine does for a city without a law of its
 * own.
 *
 * @param zone where days begin
 */
record DayEnds(ZoneId zone) implements Deadlines {

    @Override
    public Instant end(String period, Instant event) {
        if (period.contains("T")) {
            return event.plus(Duration.parse(period));
        }
        return Period.parse(period).isZero() ? event : after(lastDay(period, event));
    }

    @Override
    public Instant extended(String period, Instant closes) {
        return period.contains("T") ? end(period, closes) : end(period, closes.minusMillis(1));
    }

    @Override
    public LocalDate lastDay(String period, Instant event) {
        return LocalDate.ofInstant(event, zone).plus(Period.parse(period));
    }

    private Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
