package org.madang.cdi.internal;

import static java.util.Comparator.reverseOrder;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Services;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Follows the providers of one service for one plugin. */
final class ServiceLink<T> implements ServiceTrackerCustomizer<T, T>, Services<T>, InvocationHandler {

    private final BundleContext context;
    private final String plugin;
    private final Class<T> type;
    private final Runnable changed;
    private final Map<ServiceReference<T>, T> providers = new ConcurrentHashMap<>();
    private final ServiceTracker<T, T> tracker;
    private volatile @Nullable T best;

    /** The listener is called on the thread that fires the service event, so it must only take note. */
    ServiceLink(BundleContext context, Class<T> type, Runnable changed) {
        this.context = context;
        this.plugin = context.getBundle().getSymbolicName();
        this.type = type;
        this.changed = changed;
        this.tracker = new ServiceTracker<>(context, type, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    boolean isPresent() {
        return best != null;
    }

    /** Calls whichever provider is best at that moment. */
    T proxy() {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public Stream<T> all() {
        return providers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(reverseOrder()))
                .map(Map.Entry::getValue);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        try {
            return method.invoke(provider(), arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    public @Nullable T addingService(ServiceReference<T> reference) {
        var service = context.getService(reference);
        if (service != null) {
            providers.put(reference, service);
            choose();
        }
        return service;
    }

    @Override
    public void modifiedService(ServiceReference<T> reference, T service) {
        choose();
    }

    @Override
    public void removedService(ServiceReference<T> reference, T service) {
        providers.remove(reference);
        choose();
        unget(reference);
    }

    private void unget(ServiceReference<T> reference) {
        try {
            context.ungetService(reference);
        } catch (IllegalStateException goneWithItsBundle) {
            // a start that outlasted its bundle: the framework has let go of the service
            return;
        }
    }

    private void choose() {
        synchronized (providers) {
            best = all().findFirst().orElse(null);
        }
        changed.run();
    }

    private T provider() {
        return Optional.ofNullable(best)
                .orElseThrow(() -> new PlatformException(
                        Problem.SETUP,
                        "Service '%s', asked for by plugin '%s', has gone; the plugin waits until it is back"
                                .formatted(type.getName(), plugin)));
    }

    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "service " + type.getName();
        };
    }
}
