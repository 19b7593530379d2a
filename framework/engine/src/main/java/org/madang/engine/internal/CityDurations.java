package org.madang.engine.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** Adds a duration of a timer by the city's calendar: a day ends at the same hour, also when its clock changes. */
final class CityDurations extends DurationBusinessCalendar {

    private final ZoneId zone;

    CityDurations(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Date resolveDuedate(String duration, @Nullable Date begin) {
        var from = begin == null ? ClockUtil.getCurrentTime().toInstant() : begin.toInstant();
        return after(duration, from).map(Date::from).orElseGet(() -> super.resolveDuedate(duration, begin));
    }

    @Override
    public Date resolveDuedate(String duration) {
        return resolveDuedate(duration, (Date) null);
    }

    /** Leaves what is more than one ISO 8601 duration to the engine. */
    private Optional<Instant> after(String duration, Instant from) {
        var clock = duration.indexOf('T');
        var days = clock < 0 ? duration : duration.substring(0, clock);
        try {
            var period = days.equals("P") ? Period.ZERO : Period.parse(days);
            var time = clock < 0 ? Duration.ZERO : Duration.parse("P" + duration.substring(clock));
            return Optional.of(from.atZone(zone).plus(period).plus(time).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
