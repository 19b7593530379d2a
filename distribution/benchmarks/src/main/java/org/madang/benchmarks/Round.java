package org.madang.benchmarks;

import java.lang.management.ManagementFactory;
import com.sun.management.OperatingSystemMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * What one contender did in one round.
 *
 * @param instances how many cases were started and finished
 * @param seconds wall time
 * @param cpuMillis processor time of the whole process, user and system
 */
record Round(int instances, double seconds, double cpuMillis) {

    private static final int STEPS = 2;
    private static final long PAUSE = 200_000;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Drives a contender through so many cases. */
    static Round of(Contender contender, int instances) throws Exception {
        var goal = contender.finished() + instances;
        var threads = Executors.newFixedThreadPool(2);
        try {
            var wall = System.nanoTime();
            var cpu = MACHINE.getProcessCpuTime();
            Future<?> starter = threads.submit(starting(contender, instances));
            Future<?> clerk = threads.submit(working(contender, goal));
            starter.get();
            clerk.get();
            return new Round(
                    instances, (System.nanoTime() - wall) / 1e9, (MACHINE.getProcessCpuTime() - cpu) / 1e6);
        } finally {
            threads.shutdownNow();
        }
    }

    double instancesPerSecond() {
        return instances / seconds;
    }

    double stepsPerSecond() {
        return STEPS * instances / seconds;
    }

    double cpuMillisPerInstance() {
        return cpuMillis / instances;
    }

    private static Callable<Boolean> starting(Contender contender, int instances) {
        return () -> {
            for (int count = 0; count < instances; count++) {
                contender.start();
            }
            return true;
        };
    }

    private static Callable<Boolean> working(Contender contender, long goal) {
        return () -> {
            while (contender.finished() < goal) {
                if (contender.completeOpenTasks() == 0) {
                    LockSupport.parkNanos(PAUSE);
                }
            }
            return true;
        };
    }
}
