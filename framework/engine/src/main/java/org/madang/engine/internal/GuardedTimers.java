package org.madang.engine.internal;

import java.time.LocalDate;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
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
        check(timer, Kind.AT_LEAST);
        check(timer, Kind.AT_MOST);
        super.schedule(timer);
    }

    /** A timer that begins a case belongs to none. */
    private void check(TimerEntity timer, Kind kind) {
        var execution = timer.getExecution();
        if (execution == null) {
            return;
        }
        var deployment = execution.getProcessDefinition().getDeploymentId();
        var repository = execution.getProcessEngineServices().getRepositoryService();
        guards.of(deployment, repository, kind)
                .filter(guard -> guard.isAbout(timer.getProcessDefinitionKey(), timer.getActivityId()))
                .forEach(guard -> check(timer, guard));
    }

    private static void check(TimerEntity timer, RuleGuard guard) {
        var time = CaseTime.ofEngine().by(guard.data("calendar"));
        var demanded =
                time.lastDay(guard.data("term"), ClockUtil.getCurrentTime().toInstant());
        var due = timer.getDuedate();
        var last = due == null ? null : time.lastDay("PT0S", due.toInstant());
        var atLeast = guard.guard().kind() == Kind.AT_LEAST;
        if (last == null || (atLeast ? last.isBefore(demanded) : last.isAfter(demanded))) {
            throw refusal(timer, guard, demanded, last);
        }
    }

    private static PlatformException refusal(
            TimerEntity timer, RuleGuard guard, LocalDate demanded, @Nullable LocalDate last) {
        var atLeast = guard.guard().kind() == Kind.AT_LEAST;
        return new PlatformException(
                Problem.RULE,
                "'%s' of process '%s' would %s: by the rule %s its last day is %s %s (%s, %s); correct the period"
                        .formatted(
                                timer.getActivityId(),
                                timer.getProcessDefinitionKey(),
                                last == null ? "have no end" : "end on " + last,
                                guard.rule(),
                                demanded,
                                atLeast ? "at the earliest" : "at the latest",
                                guard.data("term"),
                                guard.data("calendar")));
    }
}
