package org.madang.engine.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.engine.UnitOfWork;

/** A unit of work that is one command of the engine. */
final class EngineWork implements UnitOfWork {

    private final Supplier<CommandExecutor> commands;
    private final AfterCommit afterCommit;

    /** The engine that executes the commands may be built later. */
    EngineWork(Supplier<CommandExecutor> commands, AfterCommit afterCommit) {
        this.commands = commands;
        this.afterCommit = afterCommit;
    }

    @Override
    public <T extends @Nullable Object> T call(Work<T> work) {
        try {
            return commands.get().execute(context -> within(context, work));
        } catch (OptimisticLockingException lost) {
            throw new PlatformException(
                    Problem.CONFLICT, "Somebody else changed this meanwhile; look again, then try again", lost);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @Override
    public Optional<String> actor() {
        return ActingAs.current();
    }

    private static <T extends @Nullable Object> T within(CommandContext context, Work<T> work) {
        try {
            return work.run(UnitConnection.around(
                    context.getDbSqlSession().getSqlSession().getConnection()));
        } catch (RuntimeException | Error failure) {
            doom(context, failure);
            throw failure;
        } catch (Exception failure) {
            doom(context, failure);
            throw new PlatformException(
                    Problem.INTERNAL, "A unit of work failed and was rolled back: " + failure.getMessage(), failure);
        }
    }

    private static void doom(CommandContext context, Throwable failure) {
        context.getTransactionContext().addTransactionListener(TransactionState.COMMITTING, committing -> {
            throw new PlatformException(
                    Problem.INTERNAL,
                    "A part of this unit of work failed, so all of it is rolled back: " + failure.getMessage(),
                    failure);
        });
    }
}
