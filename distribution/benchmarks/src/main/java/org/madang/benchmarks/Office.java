package org.madang.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Drives a contender by two people: one starts cases, one is the clerk. */
final class Office {

    private static final long PAUSE = 10_000_000;

    private final Contender contender;

    Office(Contender contender) {
        this.contender = contender;
    }

    /** Cases are started while others are worked on. */
    Round together(int instances) throws Exception {
        var goal = contender.passed().last() + instances;
        var threads = Executors.newFixedThreadPool(2);
        try {
            var wall = System.nanoTime();
            var cpu = Usage.cpuUntilNow();
            Future<?> starter = threads.submit(starting(instances));
            Future<?> clerk = threads.submit(working(goal));
            starter.get();
            clerk.get();
            return new Round(instances, (System.nanoTime() - wall) / 1e9, Usage.cpuUntilNow() - cpu);
        } finally {
            threads.shutdownNow();
        }
    }

    /** First all cases are started, then all are worked on, so that nobody asks in vain whether there is work. */
    void inTurn(int instances) throws Exception {
        var begun = contender.passed();
        starting(instances).call();
        while (contender.passed().first() < begun.first() + instances) {
            LockSupport.parkNanos(PAUSE);
        }
        working(begun.last() + instances).call();
    }

    private Callable<Boolean> starting(int instances) {
        return () -> {
            for (int count = 0; count < instances; count++) {
                contender.start();
            }
            return true;
        };
    }

    private Callable<Boolean> working(long goal) {
        return () -> {
            while (contender.passed().last() < goal) {
                if (contender.completeOpenTasks() == 0) {
                    LockSupport.parkNanos(PAUSE);
                }
            }
            return true;
        };
    }
}
