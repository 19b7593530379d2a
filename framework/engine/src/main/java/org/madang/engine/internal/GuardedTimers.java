package org.madang.engine.internal;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.charter.Guard.Kind;

/** Sets no timer that is over before, or after, what the law demands; nothing moves then. */
final class GuardedTimers extends JobManager {

    private final DeployedGuards guards;

    private GuardedTimers(DeployedGuards guards) {
        this.guards = guards;
    }

    /** Takes the place of the engine's own. */
    static SessionFactory factory(DeployedGuards guards) {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return JobManager.class;
            }

            @Override
            public Session openSession() {
                return new GuardedTimers(guards);
            }
        };
    }

    @Override
    public void schedule(TimerEntity timer) {
        var guarding = guards(timer).toList();
        var due = timer.getDuedate();
        if (!guarding.isEmpty() && due != null) {
            var now = ClockUtil.getCurrentTime().toInstant();
            var open = OpenPeriod.of(timer.getExecution(), timer.getActivityId(), now, due.toInstant());
            guarding.forEach(guard -> check(timer, open, guard));
        }
        super.schedule(timer);
    }

    /** Those of a timer; one that begins a case belongs to none. */
    private Stream<RuleGuard> guards(TimerEntity timer) {
        var execution = timer.getExecution();
        if (execution == null) {
            return Stream.empty();
        }
        return Stream.of(Kind.AT_LEAST, Kind.AT_MOST)
                .flatMap(kind -> guards.of(execution, kind))
                .filter(guard -> guard.isAbout(timer.getProcessDefinitionKey(), timer.getActivityId()));
    }

    private static void check(TimerEntity timer, OpenPeriod open, RuleGuard guard) {
        var time = CaseTime.ofEngine().by(guard.data("calendar"));
        var demanded = time.lastDay(guard.data("term"), open.begin());
        var last = time.lastDay("PT0S", open.due());
        var atLeast = guard.guard().kind() == Kind.AT_LEAST;
        if (atLeast ? last.isBefore(demanded) : last.isAfter(demanded)) {
            throw refusal(timer, guard, demanded, last);
        }
    }

    private static PlatformException refusal(TimerEntity timer, RuleGuard guard, LocalDate demanded, LocalDate last) {
        var atLeast = guard.guard().kind() == Kind.AT_LEAST;
        return new PlatformException(
                Problem.RULE,
                "'%s' of process '%s' would end on %s: by the rule %s its last day is %s %s (%s, %s); correct the period"
                        .formatted(
                                timer.getActivityId(),
                                timer.getProcessDefinitionKey(),
                                last,
                                guard.rule(),
                                demanded,
                                atLeast ? "at the earliest" : "at the latest",
                                guard.data("term"),
                                guard.data("calendar")));
    }
}
