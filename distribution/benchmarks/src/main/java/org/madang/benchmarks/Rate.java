package org.madang.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * How often something was done, and how long each time took.
 *
 * @param nanos of each time, the shortest first
 * @param taken how long all of it took
 */
record Rate(List<Long> nanos, Duration taken) {

    private static final double NANOS_A_MILLISECOND = 1e6;

    /** Something that is done again and again, by a worker that counts from 0. */
    @FunctionalInterface
    interface Work {
        void once(int worker) throws Exception;
    }

    /** So many workers do it for so long, each as often as it can. */
    static Rate of(int workers, Duration duration, Work work) {
        var threads = Executors.newFixedThreadPool(workers);
        var start = System.nanoTime();
        try {
            var jobs = new ArrayList<Callable<List<Long>>>();
            for (var worker = 0; worker < workers; worker++) {
                var number = worker;
                jobs.add(() -> times(number, start + duration.toNanos(), work));
            }
            var all = new ArrayList<Long>();
            for (var done : threads.invokeAll(jobs)) {
                all.addAll(done.get());
            }
            return new Rate(all.stream().sorted().toList(), Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    double perSecond() {
        return Math.round(nanos.size() * 10e9 / taken.toNanos()) / 10.0;
    }

    /** Milliseconds below which this share of the times stayed. */
    double milliseconds(double share) {
        var place = Math.min(nanos.size() - 1, (int) (nanos.size() * share));
        return nanos.isEmpty() ? 0 : Math.round(nanos.get(place) / NANOS_A_MILLISECOND * 100) / 100.0;
    }

    Map<String, Object> describe() {
        var figures = new TreeMap<String, Object>();
        figures.put("times", nanos.size());
        figures.put("perSecond", perSecond());
        Arrays.asList(50, 95, 99).forEach(percent -> figures.put("p" + percent + "Ms", milliseconds(percent / 100.0)));
        return figures;
    }

    private static List<Long> times(int worker, long until, Work work) throws Exception {
        var times = new ArrayList<Long>();
        while (System.nanoTime() < until) {
            var before = System.nanoTime();
            work.once(worker);
            times.add(System.nanoTime() - before);
        }
        return times;
    }
}
