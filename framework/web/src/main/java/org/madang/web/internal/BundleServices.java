package org.madang.web.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.api.Settings;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** Looks services up in the framework; one that is not there makes requests wait for another moment. */
final class BundleServices implements Services, AutoCloseable {

    private final BundleContext context;
    private final Map<Class<?>, ServiceTracker<?, ?>> trackers = new ConcurrentHashMap<>();

    BundleServices(BundleContext context) {
        this.context = context;
    }

    @Override
    public <T> T get(Class<T> type) {
        var service = trackers.computeIfAbsent(type, this::open).getService();
        if (service == null) {
            throw Refusal.of(503, "The platform starts or stops; try again in a moment")
                    .with("Retry-After", "2");
        }
        return type.cast(service);
    }

    /** Whether plugins and process packs came to rest after the start. */
    boolean settled() {
        var settings = context.getServiceReference(Settings.class);
        return settings != null && Boolean.TRUE.equals(settings.getProperty("madang.settled"));
    }

    @Override
    public void close() {
        trackers.values().forEach(ServiceTracker::close);
    }

    private ServiceTracker<?, ?> open(Class<?> type) {
        var tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        return tracker;
    }
}
