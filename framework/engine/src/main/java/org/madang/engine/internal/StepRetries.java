package org.madang.engine.internal;

import java.time.Duration;

/**
 * How often a failing step is called, and how long to wait between.
 *
 * @param calls how often in all
 * @param first the wait after the first failure
 * @param factor how much longer each further wait is
 */
record StepRetries(int calls, Duration first, int factor) {

    /** Five calls within some seven minutes. */
    static StepRetries usual() {
        return new StepRetries(5, Duration.ofSeconds(5), 4);
    }

    /** The wait after a failure that leaves so many calls. */
    Duration waitWith(int left) {
        var wait = first;
        for (var failures = calls - left; failures > 1; failures--) {
            wait = wait.multipliedBy(factor);
        }
        return wait;
    }
}
