package org.madang.register.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.madang.engine.Outbox;

/** Writes soon what was committed, on a thread that is there only while there is something to write. */
final class Scribe implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Scribe.class.getName());

    /** So that what comes at once is signed at once. */
    private static final Duration GATHER = Duration.ofMillis(200);

    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Runnable work;
    private final Outbox.Watch watch;
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Scribe::newThread);

    private Scribe(Outbox outbox, Runnable work) {
        this.work = work;
        thread.setKeepAliveTime(AGAIN.toSeconds(), TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        watch = outbox.watch(Outbox.REGISTER, () -> plan(GATHER));
    }

    /** Begins with what an earlier life left behind. */
    static Scribe start(Outbox outbox, Runnable work) {
        var scribe = new Scribe(outbox, work);
        scribe.plan(GATHER);
        return scribe;
    }

    /** Finishes what it writes; what is not written yet waits for the next start. */
    @Override
    public void close() {
        watch.close();
        thread.shutdown();
        thread.getQueue().clear();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "The public record is still being written while it stops");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void plan(Duration in) {
        if (planned.compareAndSet(false, true)) {
            try {
                Future<?> unused = thread.schedule(this::write, in.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                LOG.log(Level.DEBUG, "The public record goes on at the next start");
            }
        }
    }

    private void write() {
        planned.set(false);
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The public record could not be written; it is tried again", failure);
            plan(AGAIN);
        }
    }

    private static Thread newThread(Runnable work) {
        var thread = new Thread(work, "madang-register");
        thread.setDaemon(true);
        thread.setContextClassLoader(Scribe.class.getClassLoader());
        return thread;
    }
}
