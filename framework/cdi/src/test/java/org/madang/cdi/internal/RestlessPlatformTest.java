package org.madang.cdi.internal;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madang.api.Plugins.PluginStatus;
import org.madang.api.Plugins.State;
import org.madang.cdi.fixture.host.Door;
import org.madang.cdi.fixture.host.Ledger;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Bundles and services change while plugins are being started. */
@Timeout(120)
class RestlessPlatformTest {

    private static final int PLUGINS = 10;

    @RegisterExtension
    static final City city = new City();

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void a_refresh_and_an_activation_do_not_wait_for_each_other() throws Exception {
        var plugins = new ArrayList<Bundle>();
        for (var number = 0; number < PLUGINS; number++) {
            plugins.add(city.put(Jars.full().header(Constants.BUNDLE_SYMBOLICNAME, "vendor.full" + number)));
        }
        for (var plugin : plugins) {
            plugin.start();
        }

        for (var plugin : plugins) {
            plugin.update(Jars.full()
                    .header(Constants.BUNDLE_SYMBOLICNAME, plugin.getSymbolicName())
                    .open());
            city.refresh(plugin);
        }
        city.settle();

        assertThat(city.plugins().all())
                .extracting(PluginStatus::state)
                .hasSize(PLUGINS)
                .containsOnly(State.ACTIVE);
    }

    @Test
    void ends_in_order_however_services_and_bundles_change() throws Exception {
        var plugin = city.install(Jars.ledger());

        var services = runAsync(this::comeAndGo, threads);
        for (var turn = 0; turn < 50; turn++) {
            plugin.stop();
            plugin.start();
        }
        services.get(30, SECONDS);
        city.settle();
        assertThat(city.status("vendor.ledger").state()).isEqualTo(State.WAITING);

        city.offer(Ledger.class, () -> "red", 0);
        assertThat(city.call("ledger").text("ledger")).contains("red");
    }

    @Test
    void a_plugin_stopped_while_it_is_being_started_leaves_nothing() throws Exception {
        for (var turn = 0; turn < 30; turn++) {
            var plugin = city.put(Jars.full());
            plugin.start();
            plugin.stop();
            assertThat(city.offers("full")).isFalse();
            plugin.uninstall();
        }
        city.settle();

        assertThat(city.offers("full")).isFalse();
        assertThat(city.diary().stream().filter("end"::equals))
                .hasSameSizeAs(city.diary().stream()
                        .filter(one -> one.startsWith("begin"))
                        .toList());
    }

    @Test
    void a_start_that_outlasts_its_bundle_cleans_up_after_itself() throws Exception {
        var inside = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        city.offer(
                Door.class,
                () -> {
                    inside.countDown();
                    open.await();
                },
                0);
        var plugin = city.put(Jars.slow());
        plugin.start();
        assertThat(inside.await(10, SECONDS)).isTrue();

        plugin.stop();
        open.countDown();
        city.settle();

        assertThat(city.offers("slow")).isFalse();
        assertThat(city.diary()).containsExactly("begin", "end");
        assertThat(city.status("vendor.slow").state()).isEqualTo(State.STOPPED);
    }

    private void comeAndGo() {
        for (var turn = 0; turn < 200; turn++) {
            city.context().registerService(Ledger.class, () -> "red", null).unregister();
        }
    }
}
