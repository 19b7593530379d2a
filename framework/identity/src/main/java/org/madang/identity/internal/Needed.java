package org.madang.identity.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.madang.api.Settings;
import org.madang.engine.Migrations;
import org.madang.engine.UnitOfWork;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Watches for the services this room can not do without; says when all are there, and when one goes. */
final class Needed {

    private static final List<Class<?>> TYPES =
            List.of(UnitOfWork.class, Migrations.class, Clock.class, Settings.class);

    private final BundleContext context;
    private final Consumer<Needed> complete;
    private final Runnable incomplete;
    private final Map<Class<?>, Object> found = new LinkedHashMap<>();

    Needed(BundleContext context, Consumer<Needed> complete, Runnable incomplete) {
        this.context = context;
        this.complete = complete;
        this.incomplete = incomplete;
    }

    /** One for each service; to be opened, and closed in the end. */
    List<ServiceTracker<?, ?>> trackers() {
        return TYPES.stream().<ServiceTracker<?, ?>>map(Watch::new).toList();
    }

    <T> T get(Class<T> type) {
        return Objects.requireNonNull(type.cast(found.get(type)), type.getName());
    }

    private synchronized void add(Class<?> type, Object service) {
        if (found.putIfAbsent(type, service) == null && found.size() == TYPES.size()) {
            complete.accept(this);
        }
    }

    private synchronized void remove(Class<?> type, Object service) {
        if (found.remove(type, service)) {
            incomplete.run();
        }
    }

    private final class Watch extends ServiceTracker<Object, Object> {

        private final Class<?> type;

        Watch(Class<?> type) {
            super(Needed.this.context, type.getName(), null);
            this.type = type;
        }

        @Override
        public Object addingService(ServiceReference<Object> reference) {
            var service = super.addingService(reference);
            Needed.this.add(type, service);
            return service;
        }

        @Override
        public void removedService(ServiceReference<Object> reference, Object service) {
            Needed.this.remove(type, service);
            super.removedService(reference, service);
        }
    }
}
