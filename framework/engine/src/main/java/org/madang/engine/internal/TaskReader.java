package org.madang.engine.internal;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.madang.api.PolicyId;
import org.madang.api.Task;
import org.madang.api.Values;

/** Says in plain values what an open user task is; only inside an engine command. */
final class TaskReader {

    private final TaskFacts facts;

    TaskReader(TaskFacts facts) {
        this.facts = facts;
    }

    /** The task; none when it belongs to no policy. */
    Optional<Task> read(TaskEntity task) {
        return Optional.ofNullable(facts.policies().get(task.getExecutionId()))
                .filter(policy -> !policy.isBlank())
                .map(policy -> read(task, new PolicyId(policy)));
    }

    static TaskRights rights(TaskEntity task) {
        return new TaskRights(
                task.getId(),
                name(task),
                candidates(task, IdentityLinkEntity::getGroupId),
                candidates(task, IdentityLinkEntity::getUserId),
                task.getAssignee());
    }

    /** What the model gives the task to look at. */
    static List<String> inputNames(TaskEntity task) {
        return StepCalls.inputNames(activity(task));
    }

    private Task read(TaskEntity task, PolicyId policy) {
        task.initializeFormKey();
        return new Task(
                task.getId(),
                policy,
                definition(task).getKey(),
                task.getTaskDefinitionKey(),
                name(task),
                ModelProperties.of(activity(task)).text(ModelProperties.ACT),
                facts.roles().getOrDefault(task.getId(), Set.of()),
                Optional.ofNullable(task.getAssignee()),
                Optional.ofNullable(task.getFormKey()),
                inputs(task),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
    }

    private Values inputs(TaskEntity task) {
        var set = facts.variables().getOrDefault(task.getExecutionId(), Map.of());
        var inputs = new LinkedHashMap<String, @Nullable Object>();
        inputNames(task).forEach(name -> inputs.put(name, set.get(name)));
        return ProcessValues.fromVariables(inputs);
    }

    /** As it was parsed: it never changes, so the database is asked for what the engine has not parsed yet only. */
    static ProcessDefinitionEntity definition(TaskEntity task) {
        var cache = Context.getProcessEngineConfiguration().getDeploymentCache();
        var parsed = cache.getProcessDefinitionCache().get(task.getProcessDefinitionId());
        return parsed == null ? cache.findDeployedProcessDefinitionById(task.getProcessDefinitionId()) : parsed;
    }

    private static ActivityImpl activity(TaskEntity task) {
        return definition(task).findActivity(task.getTaskDefinitionKey());
    }

    private static String name(TaskEntity task) {
        return task.getName() == null ? task.getTaskDefinitionKey() : task.getName();
    }

    private static Set<String> candidates(TaskEntity task, Function<IdentityLinkEntity, String> who) {
        var found = new TreeSet<String>();
        task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(who)
                .filter(id -> id != null)
                .forEach(found::add);
        return found;
    }
}
