package org.madang.participation.internal;

import java.util.Collection;
import java.util.Locale;
import org.madang.api.Actor;
import org.madang.api.Finding;
import org.madang.api.Hearing;
import org.madang.api.Statement;

/** Tells everybody what happens in hearings, and nothing about persons. */
final class HearingTeller {

    private final TimelineWriter timeline;

    HearingTeller(TimelineWriter timeline) {
        this.timeline = timeline;
    }

    Hearing invited(Hearing hearing, Actor by) {
        return tell(hearing, by, "hearing.invited", hearing.session(), joined(hearing.invited()), hearing.holder());
    }

    Hearing scheduled(Hearing hearing, Actor by) {
        var meeting = hearing.meeting().orElseThrow();
        var languages = meeting.interpreters().stream()
                .map(Locale::toLanguageTag)
                .sorted()
                .toList();
        return languages.isEmpty()
                ? tell(hearing, by, "hearing.scheduled", meeting.at(), meeting.place(), meeting.accessibility())
                : tell(
                        hearing,
                        by,
                        "hearing.scheduled.interpreted",
                        meeting.at(),
                        meeting.place(),
                        meeting.accessibility(),
                        joined(languages));
    }

    void came(Hearing hearing, Hearing.Attendance attendance, Actor by) {
        if (attendance.came()) {
            tell(hearing, by, "hearing.came", attendance.group(), attendance.people());
        } else {
            tell(hearing, by, "hearing.absent", attendance.group());
        }
    }

    void heard(Hearing hearing, Statement.Draft statement, Actor by) {
        tell(
                hearing,
                by,
                "hearing.heard",
                statement.group(),
                statement.language().toLanguageTag());
    }

    void found(Hearing hearing, Finding.Draft finding, Actor by) {
        tell(hearing, by, finding.demandsChange() ? "hearing.found.change" : "hearing.found", finding.text());
    }

    Hearing closed(Hearing hearing, Actor by) {
        var ending = hearing.ending().orElseThrow();
        return tell(hearing, by, "hearing.closed", hearing.session(), joined(ending.agreedBy()), ending.protocol());
    }

    private Hearing tell(Hearing hearing, Actor by, String message, Object... arguments) {
        timeline.write(PublicAct.of(hearing.policy(), "hear", by.id(), message, arguments)
                .with("hearing", hearing.id())
                .with("session", hearing.session()));
        return hearing;
    }

    private static String joined(Collection<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
