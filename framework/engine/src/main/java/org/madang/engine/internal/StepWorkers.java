package org.madang.engine.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Calls waiting steps on threads of its own, as soon as it is told that some wait. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails is logged by Quietly
final class StepWorkers implements AutoCloseable {

    private static final int TASKS_FOR_EACH_THREAD = 10;
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final StepQueue queue;
    private final StepRun run;
    private final int capacity;
    private final Duration poll;
    private final ScheduledExecutorService fetcher;
    private final ThreadPoolExecutor callers;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean fetching = new AtomicBoolean();
    private volatile boolean more;

    StepWorkers(StepQueue queue, StepRun run, int threads, Duration poll) {
        this.queue = queue;
        this.run = run;
        this.capacity = threads * TASKS_FOR_EACH_THREAD;
        this.poll = poll;
        this.fetcher = Executors.newSingleThreadScheduledExecutor(daemons("madang-steps-fetch"));
        this.callers = (ThreadPoolExecutor) Executors.newFixedThreadPool(threads, daemons("madang-steps"));
    }

    void start() {
        repeat(this::look, Duration.ZERO, poll);
        var heartbeat = StepQueue.LOCK.dividedBy(3);
        repeat(() -> taken.forEach(queue::keep), heartbeat, heartbeat);
    }

    /** Takes, on another thread, what is due then. */
    void wakeAfter(Duration time) {
        if (!time.isZero()) {
            later(() -> wakeAfter(Duration.ZERO), time);
        } else if (woken.compareAndSet(false, true)) {
            later(this::fetch, Duration.ZERO);
        }
    }

    /** Read in the order in which work passes: announced, being fetched, taken. */
    boolean isIdle() {
        return !woken.get() && !fetching.get() && taken.isEmpty();
    }

    /** Lets running calls finish for a while, and gives back the others. */
    @Override
    public void close() {
        fetcher.shutdownNow();
        callers.getQueue().clear();
        callers.shutdown();
        try {
            callers.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        taken.forEach(queue::giveBack);
    }

    /** Looks for whatever waits, and takes what is due; soon, on another thread. */
    void lookSoon() {
        later(this::look, Duration.ZERO);
    }

    private void look() {
        queue.look();
        wakeAfter(Duration.ZERO);
    }

    private void fetch() {
        fetching.set(true);
        woken.set(false);
        try {
            var room = capacity - taken.size();
            var tasks = room > 0 ? queue.take(room) : List.<StepTask>of();
            more = tasks.size() == room;
            tasks.forEach(this::call);
        } finally {
            fetching.set(false);
        }
    }

    private void call(StepTask task) {
        taken.add(task.id());
        try {
            callers.execute(Quietly.run(() -> callNow(task)));
        } catch (RejectedExecutionException closed) {
            taken.remove(task.id());
            queue.giveBack(task.id());
        }
    }

    private void callNow(StepTask task) {
        try {
            run.run(task);
        } finally {
            taken.remove(task.id());
            fetchMore();
        }
    }

    private void fetchMore() {
        if (more && callers.getQueue().size() < callers.getCorePoolSize()) {
            wakeAfter(Duration.ZERO);
        }
    }

    private void repeat(Runnable action, Duration first, Duration between) {
        fetcher.scheduleWithFixedDelay(
                Quietly.run(action), first.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void later(Runnable action, Duration time) {
        try {
            fetcher.schedule(Quietly.run(action), time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // The next start looks for what waits.
        }
    }

    private static ThreadFactory daemons(String name) {
        return action -> {
            var thread = new Thread(action, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
