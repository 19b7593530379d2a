package org.madang.participation.internal;

import static java.time.format.DateTimeFormatter.ISO_DATE_TIME;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.engine.Deadlines;

/** Counts periods from now, as the law does. */
final class Periods {

    private final Moments moments;
    private final Deadlines deadlines;

    Periods(Moments moments, Deadlines deadlines) {
        this.moments = moments;
        this.deadlines = deadlines;
    }

    /** The end of a period such as {@code P20D}, {@code P56B} or {@code PT2H} that begins now. */
    Instant end(String period) {
        return later(period, deadlines.end(period, moments.now()), moments.now());
    }

    /** The end of a period by which one that closes at a moment goes on. */
    Instant extended(String period, Instant closes) {
        return later(period, deadlines.extended(period, closes), closes);
    }

    /** A moment: a date-time, a date (its first moment in the city's zone), or at the same hour a period from now. */
    Instant moment(String text) {
        return text.startsWith("P")
                ? later(text, add(text, moments.now().atZone(moments.zone())), moments.now())
                : parse(text);
    }

    /** A day: a date, the day of a date-time, or the last day of a period that begins now. */
    LocalDate day(String text) {
        return isPeriod(text)
                ? deadlines.lastDay(text, moments.now())
                : parse(text).atZone(moments.zone()).toLocalDate();
    }

    /** The first moment after a day. */
    Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(moments.zone()).toInstant();
    }

    private static boolean isPeriod(String text) {
        return text.startsWith("P") || text.startsWith("max(");
    }

    private static Instant later(String period, Instant end, Instant from) {
        if (!end.isAfter(from)) {
            throw new PlatformException(Problem.BAD_INPUT, "The period '%s' has no length".formatted(period));
        }
        return end;
    }

    private Instant parse(String text) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text).atStartOfDay(moments.zone()).toInstant();
            }
            var time = ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return time instanceof LocalDateTime local
                    ? local.atZone(moments.zone()).toInstant()
                    : Instant.from(time);
        } catch (DateTimeException wrong) {
            throw new PlatformException(
                    Problem.BAD_INPUT,
                    "'%s' is no date; write for example 2026-05-04, 2026-05-04T18:00 or P20D".formatted(text),
                    wrong);
        }
    }

    private static Instant add(String period, ZonedDateTime from) {
        try {
            return period.contains("T")
                    ? from.plus(Duration.parse(period)).toInstant()
                    : from.plus(Period.parse(period)).toInstant();
        } catch (DateTimeException wrong) {
            throw new PlatformException(
                    Problem.BAD_INPUT,
                    "'%s' is no ISO period; write for example P20D or PT2H".formatted(period),
                    wrong);
        }
    }
}
