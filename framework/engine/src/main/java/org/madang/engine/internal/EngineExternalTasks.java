package org.madang.engine.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.madang.api.StepResult;
import org.madang.api.Values;
import org.madang.engine.ExternalTask;
import org.madang.engine.ExternalTasks;

/** Hands waiting steps to workers outside. */
final class EngineExternalTasks implements ExternalTasks {

    private final CommandExecutor commands;
    private final Steps steps;
    private final ExternalFetch fetch;
    private final ExternalAnswer answer;
    private final Runnable onNewStep;

    /** @param onNewStep what to do when somebody asks for a step for the first time */
    EngineExternalTasks(ProcessEngineConfigurationImpl engine, Steps steps, StepRetries retries, Runnable onNewStep) {
        this.commands = engine.getCommandExecutorTxRequired();
        this.steps = steps;
        this.fetch = new ExternalFetch(engine, steps, retries);
        this.answer = new ExternalAnswer(engine, steps.waiting());
        this.onNewStep = onNewStep;
    }

    @Override
    public List<ExternalTask> fetchAndLock(Wanted wanted) {
        if (steps.remote().add(wanted.topics().stream().map(Topic::step).collect(Collectors.toSet()))) {
            onNewStep.run();
        }
        return fetch.take(wanted);
    }

    @Override
    public Optional<ExternalTask> find(String id) {
        return commands.execute(context -> Optional.ofNullable(
                        context.getExternalTaskManager().findExternalTaskById(id))
                .map(task -> ExternalTaskReader.read(task, steps.calls().of(task.getExecution()))));
    }

    @Override
    public void complete(Held held, Values outputs, Values local) {
        answer.complete(held, outputs, local);
    }

    @Override
    public void refuse(Held held, StepResult.Refused refused, Values outputs) {
        answer.refuse(held, refused, outputs);
    }

    @Override
    public void fail(Held held, Failure failure) {
        answer.fail(held, failure);
    }

    @Override
    public void extend(Held held, Duration lock) {
        answer.extend(held, lock);
    }

    @Override
    public void unlock(Held held) {
        answer.unlock(held);
    }

    @Override
    public Listening onWait(Consumer<Duration> listener) {
        return steps.waiting().onWait(listener)::run;
    }
}
