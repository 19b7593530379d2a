package org.madang.cdi.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madang.cdi.fixture.host.Ledger;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** However often a plugin is replaced, nothing of its past stays; {@code -Dmadang.cycles=200} tries harder. */
class LifeCyclesTest {

    private static final int CYCLES = Integer.getInteger("madang.cycles", 30);

    @RegisterExtension
    static final City city = new City();

    private final List<WeakReference<ClassLoader>> past = new ArrayList<>();

    @Test
    void updates_leave_no_class_loader_behind() throws Exception {
        city.install(Jars.plain());
        var plugin = city.install(Jars.full());

        for (var cycle = 0; cycle < CYCLES; cycle++) {
            city.call("full");
            remember(plugin);
            plugin.update(Jars.full().open());
            city.refresh();
            city.settle();
        }

        assertThat(city.call("full").texts("rules")).hasSize(2);
        assertCollected();
    }

    @Test
    void stops_and_starts_leave_no_container_behind() throws Exception {
        var plugin = city.install(Jars.full());

        for (var cycle = 0; cycle < CYCLES; cycle++) {
            plugin.stop();
            plugin.start();
            city.settle();
            assertThat(city.call("full").texts("notes"))
                    .as("notes of cycle %d", cycle)
                    .hasSize(3);
        }

        remember(plugin);
        plugin.uninstall();
        city.refresh();
        assertCollected();
    }

    @Test
    void services_that_come_and_go_leave_nothing_behind() throws Exception {
        var plugin = city.install(Jars.ledger());

        for (var cycle = 0; cycle < CYCLES; cycle++) {
            var ledger = city.offer(Ledger.class, () -> "red", 0);
            city.call("ledger");
            city.withdraw(ledger);
        }

        remember(plugin);
        plugin.uninstall();
        city.refresh();
        assertCollected();
    }

    @Test
    void failed_plugins_leave_no_class_loader_behind() throws Exception {
        var plugin = city.install(Jars.broken("ExplodingStep"));

        for (var cycle = 0; cycle < CYCLES; cycle++) {
            remember(plugin);
            plugin.update(Jars.broken("ExplodingStep").open());
            city.refresh();
            city.settle();
        }

        assertCollected();
    }

    @Test
    void every_plugin_may_be_removed_and_installed_again() throws Exception {
        for (var cycle = 0; cycle < CYCLES; cycle++) {
            var plugin = city.install(Jars.full());
            city.call("full");
            remember(plugin);
            plugin.uninstall();
        }

        city.refresh();
        assertCollected();
    }

    private void remember(Bundle plugin) {
        past.add(new WeakReference<>(plugin.adapt(BundleWiring.class).getClassLoader()));
    }

    private void assertCollected() {
        await().untilAsserted(() -> {
            System.gc();
            assertThat(past).isNotEmpty().allMatch(loader -> loader.refersTo(null));
        });
    }
}
