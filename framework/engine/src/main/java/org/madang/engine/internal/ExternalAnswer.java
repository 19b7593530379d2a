package org.madang.engine.internal;

import java.time.Duration;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.StepResult;
import org.madang.api.Values;
import org.madang.engine.ExternalTasks.Failure;
import org.madang.engine.ExternalTasks.Held;

/** Lets a token go on as a worker outside says; the same as if a plugin had said it. */
final class ExternalAnswer {

    private static final int RACES = 10;

    private final CommandExecutor commands;
    private final ExternalTaskService tasks;
    private final WaitingSteps waiting;

    ExternalAnswer(ProcessEngineConfigurationImpl engine, WaitingSteps waiting) {
        this.commands = engine.getCommandExecutorTxRequired();
        this.tasks = engine.getExternalTaskService();
        this.waiting = waiting;
    }

    void complete(Held held, Values outputs, Values local) {
        withTask(held, task -> {
            keepLocal(task, local);
            ActivityOutputs.keep(task.getExecution(), outputs);
            tasks.complete(held.task(), held.worker());
        });
    }

    void refuse(Held held, StepResult.Refused refused, Values outputs) {
        try {
            withTask(held, task -> {
                ActivityOutputs.keepAlways(task.getExecution(), outputs);
                Refusals.raise(task.getExecution(), refused);
            });
        } catch (PlatformException nobodyCatches) {
            if (nobodyCatches.problem() == Problem.PACK) {
                var message = String.valueOf(nobodyCatches.getMessage());
                fail(held, new Failure(message, message, 0, Duration.ZERO));
            }
            throw nobodyCatches;
        }
    }

    void fail(Held held, Failure failure) {
        withTask(held, task -> {
            tasks.handleFailure(
                    held.task(),
                    held.worker(),
                    failure.message(),
                    failure.details(),
                    failure.retries(),
                    failure.pause().toMillis());
            task.setWorkerId(null);
        });
        waiting.tell(failure.pause());
    }

    void extend(Held held, Duration lock) {
        withTask(held, task -> tasks.extendLock(held.task(), held.worker(), lock.toMillis()));
    }

    void unlock(Held held) {
        withTask(held, task -> tasks.unlock(held.task()));
        waiting.tell(Duration.ZERO);
    }

    /** What is done with a task that is held. */
    private interface Answer {
        void give(ExternalTaskEntity task) throws Exception;
    }

    /** Somebody else may have moved the same process meanwhile, which says nothing against the answer. */
    private void withTask(Held held, Answer answer) {
        var races = 0;
        while (!given(held, answer, races)) {
            races++;
        }
    }

    private boolean given(Held held, Answer answer, int races) {
        try {
            return commands.execute(context -> {
                var task = context.getExternalTaskManager().findExternalTaskById(held.task());
                if (task == null) {
                    throw gone(held);
                }
                if (!held.worker().equals(task.getWorkerId())) {
                    throw notHeld(held);
                }
                give(answer, task);
                return true;
            });
        } catch (OptimisticLockingException race) {
            if (races >= RACES) {
                throw race;
            }
            return false;
        }
    }

    private static void give(Answer answer, ExternalTaskEntity task) {
        try {
            answer.give(task);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ProcessEngineException(failure);
        }
    }

    private static void keepLocal(ExternalTaskEntity task, Values local) {
        if (task.getExecution().getActivity().isScope()) {
            task.getExecution().setVariablesLocal(ProcessValues.toVariables(local));
        }
    }

    private static PlatformException gone(Held held) {
        return new PlatformException(
                Problem.NOT_FOUND,
                "Nobody waits for external task '%s'; it is done, or its process went on without it"
                        .formatted(held.task()));
    }

    private static PlatformException notHeld(Held held) {
        return new PlatformException(
                Problem.CONFLICT,
                "External task '%s' is not held by this worker; fetch and lock it first, and answer before its lock ends"
                        .formatted(held.task()));
    }
}
