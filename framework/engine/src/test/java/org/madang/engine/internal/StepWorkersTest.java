package org.madang.engine.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Later;
import org.madang.api.Values;

/** The engine looks for work by itself only once in half a minute: what happens sooner, it was told of. */
@Timeout(value = 25, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StepWorkersTest {

    private final StepBench bench = StepBench.threaded();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void calls_a_step_as_soon_as_its_token_waits() throws Exception {
        var called = new CountDownLatch(1);
        bench.outside("tally", call -> {
            called.countDown();
            return Done.withNothing();
        });
        bench.deploy(StepBench.oneStep("tally"));

        var instance = bench.start();

        assertThat(called.await(20, SECONDS)).isTrue();
        bench.workload().runDue();
        assertThat(bench.tokens(instance)).containsExactly("after");
    }

    @Test
    void calls_a_missing_step_as_soon_as_its_plugin_comes() throws Exception {
        var called = new CountDownLatch(1);
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();
        bench.workload().runDue();

        bench.outside("tally", call -> {
            called.countDown();
            return Done.withNothing();
        });

        assertThat(called.await(20, SECONDS)).isTrue();
        bench.workload().runDue();
        assertThat(bench.tokens(instance)).containsExactly("after");
    }

    @Test
    void calls_steps_side_by_side() throws Exception {
        var both = new CyclicBarrier(2);
        bench.outside("tally", call -> {
            both.await(20, SECONDS);
            return Done.withNothing();
        });
        bench.deploy(StepBench.oneStep("tally"));
        var one = bench.start("p", "one", Map.of());
        var two = bench.start("p", "two", Map.of());

        bench.workload().runDue();

        assertThat(bench.tokens(one)).containsExactly("after");
        assertThat(bench.tokens(two)).containsExactly("after");
    }

    @Test
    void works_off_more_than_it_takes_at_once() {
        var calls = new AtomicInteger();
        bench.outside("tally", call -> {
            calls.incrementAndGet();
            return Done.withNothing();
        });
        bench.deploy(StepBench.oneStep("tally"));
        bench.engine.work().run(connection -> IntStream.range(0, 100).forEach(index -> bench.start()));

        bench.workload().runDue();

        assertThat(calls).hasValue(100);
        assertThat(bench.waitingCount()).isZero();
    }

    @Test
    void lets_the_result_count_of_a_provider_that_leaves_in_the_middle() throws Exception {
        var inside = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var provider = bench.outside("tally", call -> {
            inside.countDown();
            finish.await();
            return new Done(Values.of("yes", 7));
        });
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();
        inside.await();

        var removal = CompletableFuture.runAsync(() -> bench.registry.remove(provider));
        finish.countDown();
        removal.get(20, SECONDS);
        bench.workload().runDue();

        assertThat(bench.variable(instance, "yes")).isEqualTo(7);
        assertThat(bench.tokens(instance)).containsExactly("after");
    }

    @Test
    void comes_back_by_itself_when_the_wait_is_over() throws Exception {
        var calls = new AtomicInteger();
        var again = new CountDownLatch(1);
        try (var real = StepBench.inRealTime()) {
            real.outside("tally", call -> {
                if (calls.incrementAndGet() == 1) {
                    return new Later(Duration.ofMillis(50), "not yet");
                }
                again.countDown();
                return Done.withNothing();
            });
            real.deploy(StepBench.oneStep("tally"));

            real.start();

            assertThat(again.await(20, SECONDS)).isTrue();
        }
    }

    @Test
    void gives_back_what_it_had_not_called_when_it_closes() throws Exception {
        var inside = new CountDownLatch(2);
        var finish = new CountDownLatch(1);
        bench.outside("tally", call -> {
            inside.countDown();
            finish.await();
            return Done.withNothing();
        });
        bench.deploy(StepBench.oneStep("tally"));
        bench.engine.work().run(connection -> IntStream.range(0, 5).forEach(index -> bench.start()));
        inside.await();

        var closing = new Thread(bench.host::close);
        closing.start();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        finish.countDown();
        closing.join();

        assertThat(bench.external().createExternalTaskQuery().notLocked().count())
                .isEqualTo(3);
        assertThat(bench.waitingCount()).isEqualTo(3);
    }
}
