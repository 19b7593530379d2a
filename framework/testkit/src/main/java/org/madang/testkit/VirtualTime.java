package org.madang.testkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.madang.api.Workload;

/** Lets time pass: everything that falls due on the way happens at its own moment, on the calling thread. */
public final class VirtualTime {

    /** So often may work fall due at one moment before that counts as going round in circles. */
    private static final int MOST_ROUNDS_AT_ONCE = 10_000;

    private final TestClock clock;
    private final Workload workload;

    public VirtualTime(TestClock clock, Workload workload) {
        this.clock = requireNonNull(clock, "clock");
        this.workload = requireNonNull(workload, "workload");
    }

    /** Lets this much time pass. */
    public void advance(Duration duration) {
        advanceTo(clock.instant().plus(duration));
    }

    /** Lets time pass until this moment. */
    public void advanceTo(Instant target) {
        workload.runDue();
        int rounds = 0;
        for (var next = workload.nextDue();
                next.isPresent() && !next.get().isAfter(target);
                next = workload.nextDue()) {
            rounds = next.get().isAfter(clock.instant()) ? 0 : rounds + 1;
            checkProgress(rounds, next.get());
            moveTo(next.get());
            workload.runDue();
        }
        moveTo(target);
        workload.runDue();
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            clock.set(moment);
        }
    }

    private void checkProgress(int rounds, Instant due) {
        if (rounds > MOST_ROUNDS_AT_ONCE) {
            throw new IllegalStateException(
                    "Work due at %s is due again and again; incidents: %s".formatted(due, workload.incidents()));
        }
    }
}
