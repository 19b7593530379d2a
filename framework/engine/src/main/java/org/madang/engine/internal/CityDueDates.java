package org.madang.engine.internal;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** Reads the due date of a task: a date-time, or a period that the law of the case counts. */
final class CityDueDates extends DueDateBusinessCalendar {

    private final CaseTime time;

    CityDueDates(CaseTime time) {
        this.time = time;
    }

    @Override
    public Date resolveDuedate(String due, @Nullable Date begin) {
        var from = begin == null ? ClockUtil.getCurrentTime().toInstant() : begin.toInstant();
        return isPeriod(due)
                ? CityDurations.end(time.here(), due.strip(), from)
                        .map(Date::from)
                        .orElseGet(() -> super.resolveDuedate(due, begin))
                : super.resolveDuedate(due, begin);
    }

    @Override
    public Date resolveDuedate(String due) {
        return resolveDuedate(due, (Date) null);
    }

    private static boolean isPeriod(String due) {
        var text = due.strip();
        return text.startsWith("P") || text.startsWith("max(");
    }
}
