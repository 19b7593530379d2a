package org.madang.engine.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** Ends the duration of a timer as the law of the case counts it. */
final class CityDurations extends DurationBusinessCalendar {

    private final CaseTime time;

    CityDurations(CaseTime time) {
        this.time = time;
    }

    /** How it counts. */
    CaseTime time() {
        return time;
    }

    @Override
    public Date resolveDuedate(String duration, @Nullable Date begin) {
        var from = begin == null ? ClockUtil.getCurrentTime().toInstant() : begin.toInstant();
        return end(time.here(), duration.strip(), from)
                .map(Date::from)
                .orElseGet(() -> super.resolveDuedate(duration, begin));
    }

    @Override
    public Date resolveDuedate(String duration) {
        return resolveDuedate(duration, (Date) null);
    }

    /** Leaves what is more than one period to the engine. */
    static Optional<Instant> end(LegalTime time, String period, Instant from) {
        try {
            return Optional.of(time.end(period, from));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException other) {
            return Optional.empty();
        }
    }
}
