package org.madang.charter;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.madang.charter.internal.calendar.CalendarData;
import org.madang.charter.internal.calendar.CalendarReader;
import org.madang.charter.internal.calendar.Counting;

/** Counts legal periods as the law of one place does. Immutable. */
public final class CityCalendar {

    private static final List<String> SHIPPED = List.of("ch", "de", "es", "fr", "kr", "no", "plain", "uk", "us");

    private final CalendarData data;
    private final Counting counting;

    private CityCalendar(CalendarData data) {
        this.data = requireNonNull(data, "data");
        this.counting = new Counting(data);
    }

    /** Names of the calendars that come along. */
    public static List<String> names() {
        return SHIPPED;
    }

    /** One of the calendars that come along. */
    public static CityCalendar of(String name) {
        if (!SHIPPED.contains(name)) {
            throw new IllegalArgumentException("No calendar '%s'; there are %s".formatted(name, SHIPPED));
        }
        try (var in = requireNonNull(
                CityCalendar.class.getResourceAsStream("/org/madang/charter/calendars/" + name + ".calendar"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read calendar '%s'".formatted(name), unreadable);
        }
    }

    /** A calendar of the city's own; the format is described in the README of this room. */
    public static CityCalendar read(String text) {
        return new CityCalendar(CalendarReader.read(text));
    }

    public String name() {
        return data.name();
    }

    /** The law behind it. */
    public String source() {
        return data.source();
    }

    public ZoneId zone() {
        return data.zone();
    }

    /** Whether the moving holidays around a day are known. */
    public boolean covers(LocalDate day) {
        return day.getYear() >= data.firstYear() && day.getYear() <= data.lastYear();
    }

    /** The first day of five years over which a rule is tried. */
    public LocalDate sweepFrom() {
        return LocalDate.of(Math.max(data.firstYear(), data.lastYear() - 4), 1, 1);
    }

    public boolean isHoliday(LocalDate day) {
        return data.isHoliday(day);
    }

    /** Neither weekend nor holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return data.isWorkingDay(day);
    }

    /** The last day of a term for which this day is the day of the event, such as the day of the notice. */
    public LocalDate lastDay(LocalDate start, Term term) {
        return term.lengths().stream()
                .map(length -> counting.lastDay(start, length, term.extended()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The last day of a term by which one that ends on this day is extended: it begins on the day after. */
    public LocalDate extended(LocalDate last, Term term) {
        return lastDay(data.firstDayCounts() ? last.plusDays(1) : last, term);
    }

    /** The first moment after the last day of a term. */
    public Instant end(Instant from, Term term) {
        return after(lastDay(day(from), term));
    }

    /** The first moment after a day, here. */
    public Instant after(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant();
    }

    /** The day it is here. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    @Override
    public String toString() {
        return name();
    }
}
