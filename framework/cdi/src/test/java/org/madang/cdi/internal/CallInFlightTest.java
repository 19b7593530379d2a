package org.madang.cdi.internal;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madang.api.Step;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Later;
import org.madang.cdi.fixture.host.Door;
import org.osgi.framework.Bundle;

class CallInFlightTest {

    @RegisterExtension
    static final City city = new City();

    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void holds_up_the_end_of_its_plugin() throws Exception {
        city.offer(Door.class, this::pass, 0);
        var plugin = city.install(Jars.door());
        var step = city.step("door");
        var call = supplyAsync(() -> run(step), threads);
        assertThat(inside.await(10, SECONDS)).isTrue();

        var stop = runAsync(() -> stop(plugin), threads);
        await().until(() -> run(step) instanceof Later);
        assertThat(stop).isNotDone();
        open.countDown();

        assertThat(call.get(10, SECONDS)).isEqualTo(Done.withNothing());
        stop.get(10, SECONDS);
        assertThat(city.diary()).endsWith("passed", "end");
    }

    @Test
    void can_not_hold_it_up_for_ever() throws Exception {
        city.offer(Door.class, this::pass, 0);
        var plugin = city.install(Jars.door());
        var step = city.step("door");
        var call = supplyAsync(() -> run(step), threads);
        assertThat(inside.await(10, SECONDS)).isTrue();

        plugin.stop();

        assertThat(call).isNotDone();
        assertThat(city.diary()).containsExactly("end");
        open.countDown();
        assertThat(call)
                .failsWithin(10, SECONDS)
                .withThrowableThat()
                .withMessageContaining("asked for by plugin 'vendor.door', has gone");
    }

    @Test
    void is_told_to_come_again_when_its_plugin_has_stopped() throws Exception {
        var plugin = city.install(Jars.plain());
        var step = city.step("plain");

        plugin.stop();

        assertThat(run(step))
                .isInstanceOfSatisfying(
                        Later.class,
                        later -> assertThat(later.reason()).isEqualTo("Plugin 'vendor.plain' is being stopped"));
    }

    /** Only the first call is held up. */
    private void pass() throws InterruptedException {
        if (busy.compareAndSet(false, true)) {
            inside.countDown();
            open.await();
        }
    }

    private static StepResult run(Step step) {
        try {
            return city.run(step);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private static void stop(Bundle plugin) {
        try {
            plugin.stop();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
