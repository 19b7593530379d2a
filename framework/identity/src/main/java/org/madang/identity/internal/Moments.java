package org.madang.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Tells the time as finely as every database keeps it.
 *
 * @param clock the platform's clock
 */
record Moments(Clock clock) {

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
