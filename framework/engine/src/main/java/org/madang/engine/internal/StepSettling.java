package org.madang.engine.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.madang.api.StepResult;

/** Lets a token that waited for a step go on as the result says. */
final class StepSettling {

    private final CommandExecutor commands;
    private final ExternalTaskService tasks;
    private final WaitingSteps waiting;
    private final String worker;
    private final StepRetries retries;

    StepSettling(ProcessEngineConfigurationImpl engine, WaitingSteps waiting, String worker, StepRetries retries) {
        this.commands = engine.getCommandExecutorTxRequired();
        this.tasks = engine.getExternalTaskService();
        this.waiting = waiting;
        this.worker = worker;
        this.retries = retries;
    }

    /** Only inside an engine command. */
    void settle(ExternalTaskEntity task, StepResult result) throws Exception {
        if (result instanceof StepResult.Done done) {
            ActivityOutputs.keep(task.getExecution(), done.outputs());
            tasks.complete(task.getId(), worker);
        } else if (result instanceof StepResult.Refused refused) {
            Refusals.raise(task.getExecution(), refused);
        } else if (result instanceof StepResult.Later later) {
            waiting.postpone(task, later);
        } else {
            throw new AssertionError(result);
        }
    }

    /** The task, if this worker still holds it; only inside an engine command. */
    Optional<ExternalTaskEntity> held(CommandContext context, String id) {
        return Optional.ofNullable(context.getExternalTaskManager().findExternalTaskById(id))
                .filter(task -> worker.equals(task.getWorkerId()));
    }

    /** Calls again later, or gives up and makes it an incident. */
    void fail(StepTask task, String message, Throwable failure) {
        var left = task.callsLeft().orElse(retries.calls()) - 1;
        var wait = left > 0 ? retries.waitWith(left) : Duration.ZERO;
        commands.execute(context -> {
            tasks.handleFailure(task.id(), worker, message, trace(failure), left, wait.toMillis());
            held(context, task.id()).ifPresent(held -> held.setWorkerId(null));
            return true;
        });
        waiting.tell(wait);
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
