package org.madang.web.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.madang.identity.Privacy;

/** Deletes now and then what has been kept long enough: answers to requests, and what is known of persons. */
final class Housekeeping implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Services services;
    private final Idempotency answers;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Housekeeping::thread);

    Housekeeping(Services services) {
        this.services = services;
        this.answers = new Idempotency(services);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it does fails by itself into the log
    void begin() {
        thread.scheduleWithFixedDelay(this::tidy, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** Does it now. */
    void tidy() {
        try {
            var gone = answers.clean() + services.get(Privacy.class).runDue();
            LOG.log(System.Logger.Level.DEBUG, "Deleted {0} rows that were kept long enough", gone);
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "What was kept long enough is not deleted; tried again later",
                    failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "madang-housekeeping");
        thread.setDaemon(true);
        return thread;
    }
}
