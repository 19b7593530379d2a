package org.madang.engine.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.charter.Guard.Kind;
import org.madang.charter.Term;

/** Keeps, while a case runs, the rules of its model that only the case can break; what would break one is rolled back. */
final class GuardListener extends AbstractBpmnParseListener implements ExecutionListener {

    private final DeployedGuards guards;

    GuardListener(DeployedGuards guards) {
        this.guards = guards;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.forEach(process -> {
            process.addListener(ExecutionListener.EVENTNAME_START, this);
            watchEnds(process);
        });
    }

    private void watchEnds(ScopeImpl scope) {
        for (var activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_END, this);
            watchEnds(activity);
        }
    }

    @Override
    public void notify(DelegateExecution token) {
        var execution = (ExecutionEntity) token;
        if (ExecutionListener.EVENTNAME_START.equals(token.getEventName())) {
            each(execution, Kind.PARAMETER, guard -> checkParameter(execution, guard));
        } else if (!execution.isCanceled()) {
            each(execution, Kind.VALUE, guard -> checkValue(execution, guard));
            each(execution, Kind.OTHER_PERSON, guard -> checkPerson(execution, guard));
        }
    }

    private void each(ExecutionEntity execution, Kind kind, Consumer<RuleGuard> check) {
        var process = execution.getProcessDefinition().getKey();
        guards.of(execution, kind)
                .filter(guard -> kind == Kind.PARAMETER
                        ? guard.guard().process().equals(process)
                        : guard.isAbout(process, execution.getActivityId()))
                .forEach(check);
    }

    private static void checkParameter(ExecutionEntity execution, RuleGuard guard) {
        var name = guard.data("name");
        var value = text(execution, name);
        if (!isSame(value, guard.data("value"))) {
            throw refusal(
                    "A case of '%s' can not begin with %s = '%s': the rule %s was checked with '%s'; begin it with that, or deploy the pack with the other value"
                            .formatted(guard.guard().process(), name, value, guard.rule(), guard.data("value")));
        }
    }

    /** A period may be written in several ways, and a number too. */
    static boolean isSame(String one, String other) {
        return one.equals(other) || isSamePeriod(one, other) || isSameNumber(one, other);
    }

    private static boolean isSamePeriod(String one, String other) {
        try {
            return Term.parse(one).equals(Term.parse(other));
        } catch (IllegalArgumentException noPeriod) {
            return false;
        }
    }

    private static boolean isSameNumber(String one, String other) {
        try {
            return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static void checkValue(ExecutionEntity execution, RuleGuard guard) {
        var name = guard.data("variable");
        var allowed = List.of(guard.data("values").split("\n", -1));
        if (!allowed.contains(text(execution, name))) {
            throw refusal("'%s' can not be completed with %s = '%s': by the rule %s it must be one of %s"
                    .formatted(execution.getActivityId(), name, text(execution, name), guard.rule(), allowed));
        }
    }

    private static void checkPerson(ExecutionEntity execution, RuleGuard guard) {
        var actor = ActingAs.current();
        var first = List.of(guard.data("first").split(",", -1));
        if (actor.isPresent() && CompletedTasks.of(execution).by(actor.get(), first)) {
            throw refusal("Actor '%s' can not complete '%s' too, after one of %s: the rule %s; somebody else must"
                    .formatted(actor.get(), execution.getActivityId(), first, guard.rule()));
        }
    }

    private static String text(ExecutionEntity execution, String variable) {
        return Objects.toString(execution.getVariable(variable), "");
    }

    private static PlatformException refusal(String message) {
        return new PlatformException(Problem.RULE, message);
    }
}
