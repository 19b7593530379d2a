package org.madang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Asks so many times a second, however long the answers take: what comes late counts from when it was due. */
final class SteadyLoad implements AutoCloseable {

    private final ExecutorService threads;
    private final List<Future<List<Long>>> workers = new ArrayList<>();
    private final long start = System.nanoTime();

    /** Something that is done for the n-th time. */
    @FunctionalInterface
    interface Work {
        void once(long number) throws Exception;
    }

    private SteadyLoad(int atOnce) {
        this.threads = Executors.newFixedThreadPool(atOnce);
    }

    static SteadyLoad begin(int atOnce, double perSecond, Duration duration, Work work) {
        var load = new SteadyLoad(atOnce);
        var next = new AtomicLong();
        var between = 1e9 / perSecond;
        var most = (long) (duration.toNanos() / between);
        for (var worker = 0; worker < atOnce; worker++) {
            load.workers.add(load.threads.submit(() -> load.run(next, between, most, work)));
        }
        return load;
    }

    /** Waits until everything was answered. */
    Rate end() throws InterruptedException, ExecutionException {
        var all = new ArrayList<Long>();
        for (var worker : workers) {
            all.addAll(worker.get());
        }
        return new Rate(all.stream().sorted().toList(), Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private List<Long> run(AtomicLong next, double between, long most, Work work) throws Exception {
        var times = new ArrayList<Long>();
        for (var number = next.getAndIncrement(); number < most; number = next.getAndIncrement()) {
            var due = start + (long) (number * between);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            work.once(number);
            times.add(System.nanoTime() - due);
        }
        return times;
    }
}
