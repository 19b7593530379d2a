package org.madang.engine.internal;

import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.madang.api.PolicyId;
import org.madang.api.Task;

/** Says in plain values what an open user task is; only inside an engine command. */
final class TaskReader {

    private TaskReader() {}

    /** The task; none when it belongs to no policy. */
    static Optional<Task> read(TaskEntity task) {
        var execution = task.getExecution();
        var policy = execution == null ? null : execution.getProcessBusinessKey();
        return policy == null || policy.isBlank()
                ? Optional.empty()
                : Optional.of(read(task, execution, new PolicyId(policy)));
    }

    static TaskRights rights(TaskEntity task) {
        return new TaskRights(
                task.getId(),
                name(task),
                candidates(task, IdentityLinkEntity::getGroupId),
                candidates(task, IdentityLinkEntity::getUserId),
                task.getAssignee());
    }

    private static Task read(TaskEntity task, ExecutionEntity execution, PolicyId policy) {
        task.initializeFormKey();
        return new Task(
                task.getId(),
                policy,
                execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                name(task),
                ModelProperties.of(execution.getActivity()).text(ModelProperties.ACT),
                candidates(task, IdentityLinkEntity::getGroupId),
                Optional.ofNullable(task.getAssignee()),
                Optional.ofNullable(task.getFormKey()),
                StepCalls.inputs(execution),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant));
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
