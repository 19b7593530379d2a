package org.madang.engine.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.Task;
import org.madang.api.Tasks;
import org.madang.api.Values;
import org.madang.engine.UnitOfWork;

/** Shows people the work that waits for them, and takes it from them. */
final class EngineTasks implements Tasks {

    private static final int ALL = Integer.MAX_VALUE;

    private final TaskService tasks;
    private final UnitOfWork work;

    EngineTasks(TaskService tasks, UnitOfWork work) {
        this.tasks = tasks;
        this.work = work;
    }

    @Override
    public List<Task> of(PolicyId policy) {
        return read(tasks.createTaskQuery().processInstanceBusinessKey(policy.value()), ALL);
    }

    @Override
    public List<Task> forRole(String role, int limit) {
        return read(tasks.createTaskQuery().taskCandidateGroup(role).includeAssignedTasks(), limit);
    }

    @Override
    public void claim(String task, Actor by) {
        change(task, by, open -> tasks.setAssignee(task, by.id()));
    }

    @Override
    public void complete(String task, Actor by, Values form) {
        change(task, by, open -> {
            ActivityOutputs.keep(open.getExecution(), form);
            tasks.complete(task);
        });
    }

    private List<Task> read(TaskQuery query, int limit) {
        return work.call(connection -> {
            var page = query.active().orderByTaskCreateTime().asc().listPage(0, limit).stream()
                    .map(TaskEntity.class::cast)
                    .toList();
            var reader = new TaskReader(TaskFacts.about(page, connection));
            return page.stream().map(reader::read).flatMap(Optional::stream).toList();
        });
    }

    private void change(String task, Actor by, Consumer<TaskEntity> change) {
        ActingAs.actor(
                by.id(),
                () -> work.run(connection -> {
                    var open = open(task);
                    TaskReader.rights(open).check(by);
                    change.accept(open);
                }));
    }

    /** An open task; only inside an engine command. */
    static TaskEntity open(String task) {
        var found = Context.getCommandContext().getTaskManager().findTaskById(task);
        if (found == null || found.getExecution() == null) {
            throw new PlatformException(
                    Problem.NOT_FOUND,
                    "There is no open task '%s'; it was completed, or its process ended".formatted(task));
        }
        return found;
    }
}
