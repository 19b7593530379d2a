package org.madang.cdi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate();

    @Test
    void lets_nobody_in_once_closed() {
        assertThat(gate.enter()).isTrue();

        gate.close();

        assertThat(gate.enter()).isFalse();
        assertThat(gate.drain(Duration.ofMillis(1))).isEqualTo(1);
    }

    @Test
    void counts_what_a_call_inside_has_begun() {
        gate.close();

        gate.follow();

        assertThat(gate.drain(Duration.ofMillis(1))).isEqualTo(1);
    }

    @Test
    void waits_for_an_asynchronous_event_that_nobody_waits_for() throws Exception {
        var hold = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        var share = new AsyncShare(threads, gate);
        threads.execute(() -> await(hold));
        share.execute(() -> {});
        gate.close();
        assertThat(gate.drain(Duration.ofMillis(1))).isEqualTo(1);

        hold.countDown();

        assertThat(gate.drain(Duration.ofSeconds(10))).isZero();
        assertThat(threads.shutdownNow()).isEqualTo(List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
