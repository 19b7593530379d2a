package org.madang.engine.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.madang.api.StepCall;
import org.madang.api.StepResult;

/** Calls the step a token waits for, once, on the calling thread; never throws. */
final class StepRun {

    private static final System.Logger LOG = System.getLogger(StepRun.class.getName());
    private static final int RACES = 10;

    private final CommandExecutor commands;
    private final Steps steps;
    private final StepQueue queue;
    private final StepSettling settling;

    StepRun(CommandExecutor commands, Steps steps, StepQueue queue, StepSettling settling) {
        this.commands = commands;
        this.steps = steps;
        this.queue = queue;
        this.settling = settling;
    }

    /** Says whether the step was there; when not, the task waits on. */
    boolean run(StepTask task) {
        var provider = steps.registry().find(task.need(), task.home());
        var called = provider.isPresent() && callOrFail(provider.get(), task);
        if (!called) {
            queue.giveBack(task.id());
            steps.waiting().tell(Duration.ZERO);
        }
        return called;
    }

    private boolean callOrFail(StepProvider provider, StepTask task) {
        try {
            var call = task.call().call();
            return provider.offer().inline() ? inOneTransaction(provider, task, call) : outside(provider, task, call);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            fail(provider, task, failure);
            return true;
        }
    }

    private boolean outside(StepProvider provider, StepTask task, StepCall call) throws Exception {
        var result = provider.call(call);
        if (result.isPresent()) {
            settle(task, result.get());
        }
        return result.isPresent();
    }

    private boolean inOneTransaction(StepProvider provider, StepTask task, StepCall call) {
        return commands.execute(context -> {
            var held = settling.held(context, task.id());
            if (held.isEmpty()) {
                return true;
            }
            var result = Steps.callInline(provider, call);
            if (result.isPresent()) {
                settleHeld(held.get(), result.get());
            }
            return result.isPresent();
        });
    }

    /** What the step did stands, so only the engine's part is repeated when somebody else moved the same process. */
    private void settle(StepTask task, StepResult result) {
        var races = 0;
        while (!settled(task, result, races)) {
            races++;
        }
    }

    private boolean settled(StepTask task, StepResult result, int races) {
        try {
            commands.execute(context -> {
                settling.held(context, task.id()).ifPresent(held -> settleHeld(held, result));
                return true;
            });
            return true;
        } catch (OptimisticLockingException race) {
            if (races >= RACES) {
                throw race;
            }
            return false;
        }
    }

    private void settleHeld(ExternalTaskEntity held, StepResult result) {
        try {
            settling.settle(held, result);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ProcessEngineException(failure);
        }
    }

    private void fail(StepProvider provider, StepTask task, Throwable failure) {
        var message = message(provider, task, failure);
        LOG.log(Level.WARNING, message);
        LOG.log(Level.DEBUG, "Why it failed", failure);
        try {
            settling.fail(task, message, failure);
        } catch (BadUserRequestException gone) {
            LOG.log(Level.DEBUG, "Nobody waits for external task {0} any more: {1}", task.id(), gone.getMessage());
        }
    }

    private static String message(StepProvider provider, StepTask task, Throwable failure) {
        try {
            return StepFailure.describe(provider.offer(), task.call().call(), failure);
        } catch (Exception unreadable) {
            return "The %s could not be called: %s".formatted(provider.offer(), unreadable.getMessage());
        }
    }
}
