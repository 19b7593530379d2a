package org.madang.engine.internal;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.madang.api.StepCall;

/**
 * A token's wait for a step, taken by this engine for a while.
 *
 * @param id the external task
 * @param need the step it waits for
 * @param home the plugin that brought the model
 * @param call what to call the step with; fails when the process holds what can not be read
 * @param callsLeft how often the step may still be called, this time included
 */
record StepTask(
        String id, StepNeed need, Optional<PluginVersion> home, Callable<StepCall> call, Optional<Integer> callsLeft) {

    /** Only inside an engine command. */
    static StepTask of(ExternalTaskEntity task, Steps steps) {
        return new StepTask(
                task.getId(),
                StepNeed.parse(task.getTopicName()),
                steps.homes().of(task.getExecution()),
                call(task, steps),
                Optional.ofNullable(task.getRetries()));
    }

    private static Callable<StepCall> call(ExternalTaskEntity task, Steps steps) {
        try {
            var call = steps.calls().of(task.getExecution());
            return () -> call;
        } catch (RuntimeException unreadable) {
            return () -> {
                throw unreadable;
            };
        }
    }
}
