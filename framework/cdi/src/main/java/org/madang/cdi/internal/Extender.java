package org.madang.cdi.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Opens a plugin for each started bundle that is wired to this extender. */
final class Extender implements BundleTrackerCustomizer<Plugin> {

    private final WeldImports imports;
    private final Duration drain;
    private final ActivationThread thread = new ActivationThread();
    private final AsyncPool async = new AsyncPool();
    private final Map<Bundle, Plugin> plugins = new ConcurrentHashMap<>();
    private final BundleTracker<Plugin> tracker;

    Extender(BundleContext context, WeldImports imports, Duration drain) {
        this.imports = imports;
        this.drain = drain;
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
    }

    void open() {
        CurrentContainer.answerFor(this);
        tracker.open();
    }

    void close() {
        tracker.close();
        thread.close();
        async.close();
    }

    Optional<Plugin> find(Bundle bundle) {
        return Optional.ofNullable(plugins.get(bundle));
    }

    boolean settle(Duration atMost) {
        return thread.settle(atMost);
    }

    @Override
    public @Nullable Plugin addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        var wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null || !imports.isPlugin(wiring)) {
            return null;
        }
        var beans = BeanNames.of(bundle);
        imports.wire(bundle, beans);
        var plugin = new Plugin(bundle, beans, new Surroundings(thread, async, drain));
        plugins.put(bundle, plugin);
        thread.submit(plugin::open);
        return plugin;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Plugin plugin) {}

    /** Runs while the bundle is stopping, when its context is still valid. */
    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Plugin plugin) {
        plugin.close();
        plugins.remove(bundle, plugin);
    }
}
