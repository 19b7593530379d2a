package org.madang.platform.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Does a piece of work on a thread of its own, with the host's class path out of sight. */
final class Meanwhile {

    private final FutureTask<Boolean> task;

    private Meanwhile(Runnable work) {
        this.task = new FutureTask<>(work, true);
    }

    static Meanwhile run(String name, Runnable work) {
        var meanwhile = new Meanwhile(work);
        var thread = new Thread(meanwhile.task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
        return meanwhile;
    }

    /** Waits until it is done; throws what it threw. */
    void join() {
        try {
            task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException deliberate) {
                throw deliberate;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the platform started", interrupted);
        }
    }
}
