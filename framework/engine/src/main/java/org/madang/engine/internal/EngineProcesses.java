package org.madang.engine.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.Values;
import org.madang.engine.Definition;
import org.madang.engine.ProcessEvent;
import org.madang.engine.Processes;
import org.madang.engine.UnitOfWork;

/** Processes of one engine; a policy's id is the business key of its process and of those it calls. */
final class EngineProcesses implements Processes {

    /** Asked at every start, so not by a query of the engine, which is built anew each time. */
    private static final String RUNNING = """
            select 1 from ACT_RU_EXECUTION
            where BUSINESS_KEY_ = ? and PARENT_ID_ is null and SUPER_EXEC_ is null
            fetch first 1 rows only""";

    private final ProcessEngine engine;
    private final UnitOfWork work;

    EngineProcesses(ProcessEngine engine, UnitOfWork work) {
        this.engine = engine;
        this.work = work;
    }

    @Override
    public void start(String process, PolicyId policy, Values variables) {
        work.run(connection -> {
            if (isRunning(policy)) {
                throw new PlatformException(
                        Problem.CONFLICT, "Policy '%s' has a running process already".formatted(policy));
            }
            startLatest(process, policy, variables);
        });
    }

    /** Asks for the definition by name only when it is not there: a start has enough to do. */
    private void startLatest(String process, PolicyId policy, Values variables) {
        try {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(process, policy.value(), ProcessValues.toVariables(variables));
        } catch (NullValueException missing) {
            var known = definitions().stream().map(Definition::process).toList();
            if (known.contains(process)) {
                throw missing;
            }
            throw new PlatformException(
                    Problem.NOT_FOUND, "No process '%s'; known: %s".formatted(process, known), missing);
        }
    }

    @Override
    public boolean isRunning(PolicyId policy) {
        return work.call(connection -> {
            try (var running = connection.prepareStatement(RUNNING)) {
                running.setString(1, policy.value());
                return running.executeQuery().next();
            }
        });
    }

    @Override
    public void correlate(String message, PolicyId policy, Values values) {
        work.run(connection -> {
            var waiting = waiting(policy, message);
            engine.getRuntimeService()
                    .messageEventReceived(message, waiting.getId(), ProcessValues.toVariables(values));
        });
    }

    @Override
    public boolean awaits(PolicyId policy, String message) {
        return !awaiting(policy, message).isEmpty();
    }

    @Override
    public void signal(String signal, Values values) {
        work.run(connection ->
                engine.getRuntimeService().signalEventReceived(signal, ProcessValues.toVariables(values)));
    }

    @Override
    public void cancel(PolicyId policy, String reason) {
        work.run(connection -> own(policy)
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), reason)));
    }

    @Override
    public void set(PolicyId policy, Values values) {
        work.run(connection ->
                engine.getRuntimeService().setVariables(running(policy).getId(), ProcessValues.toVariables(values)));
    }

    @Override
    public Values variables(PolicyId policy) {
        return own(policy).stream()
                .findFirst()
                .map(instance -> engine.getRuntimeService().getVariables(instance.getId()))
                .map(ProcessValues::fromVariables)
                .orElseGet(Values::none);
    }

    @Override
    public Values variables(PolicyId policy, Set<String> names) {
        return work.call(connection -> RootVariables.find(connection, policy, names));
    }

    @Override
    public List<Definition> definitions() {
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(EngineProcesses::definition)
                .toList();
    }

    @Override
    public List<String> activeActivities(PolicyId policy) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(policy.value())
                .list()
                .stream()
                .flatMap(instance -> engine.getRuntimeService().getActiveActivityIds(instance.getId()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<ProcessEvent> events(PolicyId policy) {
        return work.call(connection -> EventTable.of(connection, policy));
    }

    /** The policy's own processes; those they call are not counted. */
    private List<ProcessInstance> own(PolicyId policy) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(policy.value())
                .rootProcessInstances()
                .list();
    }

    private ProcessInstance running(PolicyId policy) {
        return own(policy).stream()
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        Problem.NOT_FOUND, "Policy '%s' has no running process".formatted(policy)));
    }

    private List<Execution> awaiting(PolicyId policy, String message) {
        return engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceBusinessKey(policy.value())
                .messageEventSubscriptionName(message)
                .list();
    }

    /** The outermost of those that wait: what it interrupts may wait for the same message. */
    private Execution waiting(PolicyId policy, String message) {
        var own = running(policy).getProcessInstanceId();
        return awaiting(policy, message).stream()
                .min(Comparator.comparing((Execution execution) ->
                                !execution.getProcessInstanceId().equals(own))
                        .thenComparing(execution -> !execution.getId().equals(execution.getProcessInstanceId()))
                        .thenComparing(Execution::getId))
                .orElseThrow(() -> nobodyWaits(policy, message));
    }

    private PlatformException nobodyWaits(PolicyId policy, String message) {
        return new PlatformException(
                Problem.RULE,
                "Policy '%s' does not wait for '%s' now; it stands at %s"
                        .formatted(policy, message, activeActivities(policy)));
    }

    private static Definition definition(ProcessDefinition definition) {
        var name = Objects.requireNonNullElse(definition.getName(), definition.getKey());
        return new Definition(definition.getKey(), definition.getVersion(), name);
    }
}
