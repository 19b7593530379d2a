package org.madang.platform.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** Hands the services of the bundles to the host. */
public final class SharedServices implements AutoCloseable {

    private static final String SHARED_PACKAGE = "org.madang.api";

    private final BundleContext context;
    private final Duration patience;
    private final Shortfall shortfall;
    private final Map<Class<?>, ServiceTracker<?, ?>> trackers = new ConcurrentHashMap<>();

    public SharedServices(BundleContext context, Duration patience, Shortfall shortfall) {
        this.context = context;
        this.patience = patience;
        this.shortfall = shortfall;
    }

    /**
     * The service, as soon as it is there.
     *
     * @throws PlatformException when it has not come in time; the message says what is missing
     */
    public <T> T await(Class<T> type) {
        checkShared(type);
        var service = find(type);
        if (service == null) {
            throw new PlatformException(
                    Problem.SETUP,
                    "No service '%s' within %s. %s".formatted(type.getSimpleName(), patience, shortfall.inWords()));
        }
        return service;
    }

    @Override
    public void close() {
        trackers.values().forEach(ServiceTracker::close);
        trackers.clear();
    }

    private <T> @Nullable T find(Class<T> type) {
        try {
            return type.cast(tracker(type).waitForService(patience.toMillis()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private ServiceTracker<?, ?> tracker(Class<?> type) {
        return trackers.computeIfAbsent(type, wanted -> {
            var tracker = new ServiceTracker<Object, Object>(context, wanted.getName(), null);
            tracker.open();
            return tracker;
        });
    }

    private static void checkShared(Class<?> type) {
        if (!SHARED_PACKAGE.equals(type.getPackageName())) {
            throw new PlatformException(
                    Problem.BAD_INPUT,
                    "'%s' is not in package %s, the only one that a host and the bundles share"
                            .formatted(type.getName(), SHARED_PACKAGE));
        }
    }
}
