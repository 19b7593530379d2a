package org.madang.platform.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.madang.api.Packs;
import org.madang.api.Plugins;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Starts the parts of a platform in their order, two at a time where they do not need each other. */
final class Start {

    private static final System.Logger LOG = System.getLogger("org.madang.platform");

    private final StartPlan plan;
    private final Closing closing = new Closing();

    Start(StartPlan plan) {
        this.plan = plan;
    }

    Running run() {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        // Libraries in the bundles look around by this loader; they must not find the host's class path.
        thread.setContextClassLoader(null);
        try {
            return startAll();
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private Running startAll() {
        var home = closing.add(Home.take(plan.home()));
        var settings = plan.settingsIn(home);
        var launch = closing.add(
                Launch.prepare(home, new LaunchPlan(plan.bundles(), settings, plan.clock(), plan.database())));
        var slow = Meanwhile.run("madang-start", () -> launch.start(true));
        var plugins = openPlugins(launch, settings.text("madang.plugins").orElseThrow(), slow);
        var shortfall = new Shortfall(launch, plugins::files);
        var services = closing.add(new SharedServices(launch.context(), plan.patience(), shortfall));
        settle(launch);
        var http = HttpAddress.of(launch.context());
        return new Running(home, plugins, services, new Running.Reports(http, shortfall), closing);
    }

    private PluginFolder openPlugins(Launch launch, String folder, Meanwhile slow) {
        try {
            launch.start(false);
            return closing.add(PluginFolder.open(launch.context(), Path.of(folder), names(launch)));
        } finally {
            slow.join();
        }
    }

    private static Set<String> names(Launch launch) {
        var names = new HashSet<String>();
        launch.bundles().stream().map(Bundle::getSymbolicName).forEach(names::add);
        names.add("org.madang.api");
        return names;
    }

    /** Plugins first: a pack that was checked before them would miss their steps. */
    private void settle(Launch launch) {
        var context = launch.context();
        settle(context, Plugins.class, plugins -> plugins.settle(plan.patience()), "plugins");
        launch.started();
        settle(context, Packs.class, packs -> packs.settle(plan.patience()), "process packs");
        launch.settled();
    }

    private <T> void settle(BundleContext context, Class<T> type, Predicate<T> settled, String what) {
        var reference = context.getServiceReference(type);
        if (reference == null) {
            return;
        }
        var service = context.getService(reference);
        if (service != null && !settled.test(service)) {
            LOG.log(System.Logger.Level.WARNING, "Not all {0} came to rest within {1}", what, plan.patience());
        }
        context.ungetService(reference);
    }
}
