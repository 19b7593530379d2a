package org.madang.cdi.internal;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** One plugin's share of the threads for asynchronous events, counted by its gate; it ends with the pool, not by itself. */
final class AsyncShare extends AbstractExecutorService {

    private final Executor threads;
    private final Gate gate;

    AsyncShare(Executor threads, Gate gate) {
        this.threads = threads;
        this.gate = gate;
    }

    @Override
    public void execute(Runnable task) {
        gate.follow();
        try {
            threads.execute(() -> run(task));
        } catch (RejectedExecutionException closed) {
            gate.leave();
            throw closed;
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            gate.leave();
        }
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
