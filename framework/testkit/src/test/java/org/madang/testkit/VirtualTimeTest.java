package org.madang.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;
import org.madang.api.Workload;

class VirtualTimeTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final TestClock clock = TestClock.at(START);
    private final Timers timers = new Timers();
    private final VirtualTime time = new VirtualTime(clock, timers);

    @Test
    void everything_happens_at_its_own_moment() {
        timers.due.add(START.plus(Duration.ofDays(3)));
        timers.due.add(START.plus(Duration.ofDays(1)));
        timers.due.add(START.plus(Duration.ofDays(9)));

        time.advance(Duration.ofDays(5));

        assertThat(timers.done).containsExactly(START.plus(Duration.ofDays(1)), START.plus(Duration.ofDays(3)));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(5)));
    }

    @Test
    void what_is_due_at_once_happens_without_time_passing() {
        timers.due.add(START);

        time.advance(Duration.ZERO);

        assertThat(timers.done).containsExactly(START);
    }

    @Test
    void work_that_is_never_done_is_told() {
        timers.stuck = true;
        timers.due.add(START);

        assertThatThrownBy(() -> time.advance(Duration.ofDays(1)))
                .hasMessageStartingWith("Work due at 2026-03-02T00:00:00Z is due again and again");
    }

    /** Work that is due at moments, each done at the clock's time. */
    private final class Timers implements Workload {

        private final PriorityQueue<Instant> due = new PriorityQueue<>();
        private final List<Instant> done = new ArrayList<>();
        private boolean stuck;

        @Override
        public void runDue() {
            while (!stuck && !due.isEmpty() && !due.peek().isAfter(clock.instant())) {
                due.remove();
                done.add(clock.instant());
            }
        }

        @Override
        public Optional<Instant> nextDue() {
            return Optional.ofNullable(due.peek());
        }

        @Override
        public List<Incident> incidents() {
            return List.of();
        }

        @Override
        public void retry(Incident incident) {}
    }
}
