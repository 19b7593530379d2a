package org.madang.cdi.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The one thread on which plugins are started and react to services that come and go. */
final class ActivationThread {

    private static final Logger LOG = System.getLogger(ActivationThread.class.getName());

    private final ExecutorService executor = DaemonThreads.pool("madang-plugins", 1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition atRest = lock.newCondition();
    private int pending;

    void submit(Runnable task) {
        count(1);
        try {
            executor.execute(() -> run(task));
        } catch (RejectedExecutionException closed) {
            count(-1);
        }
    }

    boolean settle(Duration atMost) {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (pending > 0 && left > 0) {
                left = atRest.awaitNanos(left);
            }
            return pending == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error unexpected) {
            LOG.log(Level.ERROR, "A plugin could not be started or stopped", unexpected);
        } finally {
            count(-1);
        }
    }

    private void count(int more) {
        lock.lock();
        try {
            pending += more;
            if (pending == 0) {
                atRest.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
