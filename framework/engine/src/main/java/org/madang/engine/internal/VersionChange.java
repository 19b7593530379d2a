package org.madang.engine.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Puts a running case on another version of its process, as the engine does it. */
final class VersionChange {

    private final ProcessEngine engine;
    private final ProcessDefinition from;
    private final ProcessDefinition to;

    VersionChange(ProcessEngine engine, ProcessDefinition from, ProcessDefinition to) {
        this.engine = engine;
        this.from = from;
        this.to = to;
    }

    /** Timers keep their day; messages are those of the new version. */
    void apply(ProcessInstance running, Map<String, String> renamed) {
        try {
            var pairs = pairs(renamed);
            keepsPeople(running, pairs);
            engine.getRuntimeService()
                    .newMigration(plan(pairs))
                    .processInstanceIds(running.getId())
                    .execute();
        } catch (MigrationPlanValidationException wrong) {
            throw refusal(wrong.getValidationReport().getInstructionReports().stream()
                    .flatMap(report -> report.getFailures().stream())
                    .toList());
        } catch (MigratingProcessInstanceValidationException wrong) {
            throw refusal(Stream.concat(
                            wrong.getValidationReport().getFailures().stream(),
                            wrong.getValidationReport().getActivityInstanceReports().stream()
                                    .flatMap(report -> report.getFailures().stream()
                                            .map(failure -> "'%s': %s".formatted(report.getSourceScopeId(), failure))))
                    .toList());
        } catch (ProcessEngineException wrong) {
            throw refusal(List.of(String.valueOf(wrong.getMessage())));
        }
    }

    /** Each element with its like in the other version. */
    private Map<String, String> pairs(Map<String, String> renamed) {
        var pairs = new HashMap<>(renamed);
        engine
                .getRuntimeService()
                .createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build()
                .getInstructions()
                .stream()
                .filter(like -> !renamed.containsValue(like.getTargetActivityId()))
                .forEach(like -> pairs.putIfAbsent(like.getSourceActivityId(), like.getTargetActivityId()));
        return pairs;
    }

    private MigrationPlan plan(Map<String, String> pairs) {
        var model = model(to);
        var plan = engine.getRuntimeService().createMigrationPlan(from.getId(), to.getId());
        pairs.forEach((source, target) -> {
            var pair = plan.mapActivities(source, target);
            if (isToldFromOutside(model, target)) {
                pair.updateEventTrigger();
            }
        });
        return plan.build();
    }

    private static boolean isToldFromOutside(BpmnModelInstance model, String element) {
        return model.getModelElementById(element) instanceof CatchEvent event
                && event.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof MessageEventDefinition
                                || definition instanceof SignalEventDefinition);
    }

    /** An open task stays with the people it was given to; that must be those the new version gives it to. */
    private void keepsPeople(ProcessInstance running, Map<String, String> pairs) {
        var old = model(from);
        var now = model(to);
        engine.getTaskService().createTaskQuery().processInstanceId(running.getId()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .filter(pairs::containsKey)
                .forEach(task -> {
                    var before = people(old, task);
                    var after = people(now, pairs.getOrDefault(task, task));
                    if (!before.equals(after)) {
                        throw new PlatformException(
                                Problem.RULE,
                                "Task '%s' is open for %s, and version %d gives it to %s; move the case when it is done"
                                        .formatted(task, before, to.getVersion(), after));
                    }
                });
    }

    private static String people(BpmnModelInstance model, String element) {
        if (!(model.getModelElementById(element) instanceof UserTask task)) {
            return "nobody";
        }
        var given = Stream.of(
                        task.getCamundaCandidateGroups(), task.getCamundaCandidateUsers(), task.getCamundaAssignee())
                .filter(Objects::nonNull)
                .map("'%s'"::formatted)
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "anybody" : given;
    }

    private BpmnModelInstance model(ProcessDefinition version) {
        return engine.getRepositoryService().getBpmnModelInstance(version.getId());
    }

    private PlatformException refusal(List<String> reasons) {
        return new PlatformException(
                Problem.BAD_INPUT,
                "The engine can not put it on version %d of '%s': %s; say which element is called otherwise there"
                        .formatted(to.getVersion(), to.getKey(), String.join("; ", reasons)));
    }
}
