package org.madang.engine.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.charter.CityCalendar;
import org.madang.engine.Deadlines;

/** Counts periods by the calendar of the case whose token moves on this thread, else by the city's. */
final class CaseTime implements Deadlines {

    /** The variable, and parameter of a pack, that names the calendar of a case. */
    static final String CALENDAR = "calendar";

    private final String usual;
    private final ZoneId zone;
    private final Map<String, LegalTime> known = new ConcurrentHashMap<>();

    /** Loads no calendar before one is needed. */
    CaseTime(String usual, ZoneId zone) {
        this.usual = require(usual, "madang.calendar", Problem.SETUP);
        this.zone = zone;
    }

    /** That of the engine whose command runs on this thread. */
    static CaseTime ofEngine() {
        return of(Context.getProcessEngineConfiguration());
    }

    static CaseTime of(ProcessEngineConfigurationImpl engine) {
        var durations = engine.getBusinessCalendarManager().getBusinessCalendar(DurationBusinessCalendar.NAME);
        return ((CityDurations) durations).time();
    }

    @Override
    public Instant end(String period, Instant event) {
        return counted(period, time -> time.end(period.strip(), event));
    }

    @Override
    public Instant extended(String period, Instant closes) {
        return counted(period, time -> time.extended(period.strip(), closes));
    }

    @Override
    public LocalDate lastDay(String period, Instant event) {
        return counted(period, time -> time.lastDay(period.strip(), event));
    }

    /** The calendar that counts if no case says otherwise. */
    String usual() {
        return usual;
    }

    ZoneId zone() {
        return zone;
    }

    /** By the calendar of the case at hand. */
    LegalTime here() {
        var context = Context.getCommandContext() == null ? null : Context.getBpmnExecutionContext();
        var execution = context == null ? null : context.getExecution();
        return by(ofCase(execution).orElse(usual));
    }

    /** By a calendar of this name. */
    LegalTime by(String name) {
        return known.computeIfAbsent(
                name,
                each -> new LegalTime(
                        CityCalendar.of(require(each, "the variable 'calendar'", Problem.BAD_INPUT)), zone));
    }

    private <T> T counted(String period, Function<LegalTime, T> count) {
        var time = here();
        try {
            return count.apply(time);
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
            throw new PlatformException(
                    Problem.BAD_INPUT,
                    "'%s' is no period; write for example P20D, P1M, P56B, max(P1M,P30D) or PT2H".formatted(period),
                    unreadable);
        }
    }

    /** A called process without a calendar of its own keeps its caller's. */
    private static Optional<String> ofCase(@Nullable ExecutionEntity execution) {
        var process = execution;
        while (process != null) {
            if (process.getVariable(CALENDAR) instanceof String name && !name.isBlank()) {
                return Optional.of(name.strip());
            }
            process = process.getProcessInstance().getSuperExecution();
        }
        return Optional.empty();
    }

    private static String require(String name, String where, Problem whose) {
        if (!CityCalendar.names().contains(name)) {
            throw new PlatformException(
                    whose,
                    "There is no calendar '%s', which %s names; write one of %s"
                            .formatted(name, where, CityCalendar.names()));
        }
        return name;
    }
}
