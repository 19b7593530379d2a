package org.madang.engine.internal;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.madang.api.StepCall;
import org.madang.engine.ExternalTask;

/** Reads what a worker outside may know of a waiting task; only inside an engine command. */
final class ExternalTaskReader {

    private ExternalTaskReader() {}

    static ExternalTask read(ExternalTaskEntity task, StepCall call) {
        return new ExternalTask(
                task.getId(),
                StepNeed.parse(task.getTopicName()).name(),
                call,
                place(task),
                lock(task),
                task.getCreateTime().toInstant(),
                task.getPriority(),
                Optional.ofNullable(task.getRetries()),
                Optional.ofNullable(task.getErrorMessage()),
                properties(task));
    }

    private static ExternalTask.Place place(ExternalTaskEntity task) {
        return new ExternalTask.Place(
                task.getProcessDefinitionId(),
                task.getProcessInstanceId(),
                task.getExecutionId(),
                task.getActivityInstanceId());
    }

    private static Optional<ExternalTask.Lock> lock(ExternalTaskEntity task) {
        return Optional.ofNullable(task.getWorkerId())
                .filter(worker -> task.getLockExpirationTime() != null)
                .map(worker -> new ExternalTask.Lock(
                        worker, task.getLockExpirationTime().toInstant()));
    }

    private static Map<String, String> properties(ExternalTaskEntity task) {
        PvmActivity activity = task.getExecution().getActivity();
        return ModelProperties.of(activity).asMap();
    }
}
