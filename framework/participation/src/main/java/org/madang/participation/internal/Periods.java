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

/** Counts periods from now, in the city's zone. */
final class Periods {

    private final Moments moments;

    Periods(Moments moments) {
        this.moments = moments;
    }

    /** The end of an ISO period such as {@code P20D} or {@code PT2H} that begins now. */
    Instant end(String period) {
        return end(period, moments.now());
    }

    /** The end of an ISO period that begins at a moment. */
    Instant end(String period, Instant from) {
        var end = add(period, from.atZone(moments.zone()));
        if (!end.isAfter(from)) {
            throw new PlatformException(Problem.BAD_INPUT, "The period '%s' has no length".formatted(period));
        }
        return end;
    }

    /** A moment: a date-time, a date (its first moment in the moments.zone()), or a period from now. */
    Instant moment(String text) {
        return text.startsWith("P") ? end(text) : parse(text);
    }

    /** A day: a date, the day of a date-time, or the day on which a period from now ends. */
    LocalDate day(String text) {
        return moment(text).atZone(moments.zone()).toLocalDate();
    }

    /** The first moment after a day. */
    Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(moments.zone()).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(moments.now(), moments.zone());
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
