package org.madang.engine.internal;

import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;

/** A time written into a model must be one that the engine can read. */
final class TimerRule implements PackRule {

    private static final String DATE = "dueDate";
    private static final Map<String, String> CALENDARS =
            Map.of("timeDate", DATE, "timeDuration", "duration", "timeCycle", "cycle");
    private static final Map<String, String> EXAMPLES = Map.of(
            "timeDate", "2026-03-02T09:00:00",
            "timeDuration", "P20D or PT2H",
            "timeCycle", "R3/P7D",
            "dueDate", "P14D or 2026-03-02T09:00:00",
            "followUpDate", "P14D or 2026-03-02T09:00:00");

    private final BusinessCalendarManager calendars;

    TimerRule(BusinessCalendarManager calendars) {
        this.calendars = calendars;
    }

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.inBpmn(file -> file.elements().stream()
                .flatMap(element -> Stream.concat(timer(file, element), dueDates(file, element))));
    }

    private Stream<Finding> timer(XmlFile file, XmlElement element) {
        var calendar = CALENDARS.get(element.name());
        return calendar == null || !element.namespace().equals(XmlElement.BPMN)
                ? Stream.empty()
                : check(file, element, calendar, new Time(element.name(), element.text()));
    }

    private Stream<Finding> dueDates(XmlFile file, XmlElement element) {
        return Stream.of("dueDate", "followUpDate")
                .flatMap(name -> element.camunda(name).map(text -> new Time(name, text)).stream())
                .flatMap(time -> check(file, element, DATE, time));
    }

    private Stream<Finding> check(XmlFile file, XmlElement element, String calendar, Time time) {
        return time.text().contains("{") || isReadable(calendar, time.text())
                ? Stream.empty()
                : Stream.of(file.error(
                        element,
                        "'%s' is no %s".formatted(time.text(), time.kind()),
                        "write it like " + EXAMPLES.get(time.kind())));
    }

    private boolean isReadable(String calendar, String text) {
        try {
            calendars.getBusinessCalendar(calendar).resolveDuedate(text, (Date) null);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private record Time(String kind, String text) {}
}
