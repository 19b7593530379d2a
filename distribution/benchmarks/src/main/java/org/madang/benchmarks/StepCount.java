package org.madang.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** All the work a step does here: it counts. */
final class StepCount {

    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    void work(String activity) {
        (activity.equals(Models.LAST) ? last : first).incrementAndGet();
    }

    Passed passed() {
        return new Passed(first.get(), last.get());
    }
}
