package org.madang.participation.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madang.api.Persons;
import org.madang.api.Settings;
import org.madang.engine.Deadlines;
import org.madang.engine.Migrations;
import org.madang.engine.Outbox;
import org.madang.engine.Processes;
import org.madang.engine.UnitOfWork;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Waits for what this room needs, offers its services while all of it is there, and takes them back when some goes. */
final class Waiting implements ServiceTrackerCustomizer<Object, Object> {

    private static final Logger LOG = System.getLogger(Waiting.class.getName());
    private static final List<Class<?>> NEEDED = List.of(
            UnitOfWork.class,
            Processes.class,
            Outbox.class,
            Deadlines.class,
            Persons.class,
            Migrations.class,
            Clock.class,
            Settings.class);

    private final List<ServiceTracker<Object, Object>> trackers = new ArrayList<>();
    private final Map<Class<?>, Object> found = new LinkedHashMap<>();
    private final List<ServiceRegistration<?>> offered = new ArrayList<>();
    private @Nullable BundleContext context;

    void start(BundleContext bundle) {
        context = bundle;
        NEEDED.forEach(type -> trackers.add(new ServiceTracker<>(bundle, type.getName(), this)));
        trackers.forEach(ServiceTracker::open);
    }

    void stop() {
        trackers.forEach(ServiceTracker::close);
        withdraw();
    }

    @Override
    public Object addingService(ServiceReference<Object> reference) {
        var service = bundle().getService(reference);
        add(service);
        return service;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Object service) {}

    @Override
    public void removedService(ServiceReference<Object> reference, Object service) {
        remove(service);
        bundle().ungetService(reference);
    }

    private synchronized void add(Object service) {
        NEEDED.stream().filter(type -> type.isInstance(service)).forEach(type -> found.putIfAbsent(type, service));
        if (found.size() == NEEDED.size() && offered.isEmpty()) {
            offer();
        }
    }

    private synchronized void remove(Object service) {
        if (found.values().removeIf(service::equals)) {
            withdraw();
        }
    }

    private void offer() {
        try {
            Participation.offers(needs().foundation()).forEach(offer -> offered.add(register(offer)));
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "Participation can not start: " + failure.getMessage(), failure);
            withdraw();
        }
    }

    private ServiceRegistration<?> register(Offer offer) {
        var properties = FrameworkUtil.asDictionary(offer.properties());
        return bundle().registerService(offer.type().getName(), offer.service(), properties);
    }

    private synchronized void withdraw() {
        offered.forEach(ServiceRegistration::unregister);
        offered.clear();
    }

    private Needs needs() {
        return new Needs(
                new Foundation.Ground(
                        need(UnitOfWork.class),
                        need(Processes.class),
                        need(Outbox.class),
                        need(Deadlines.class),
                        need(Persons.class)),
                need(Migrations.class),
                need(Clock.class),
                need(Settings.class));
    }

    private <T> T need(Class<T> type) {
        Function<Object, T> cast = type::cast;
        return cast.apply(Objects.requireNonNull(found.get(type), type.getName()));
    }

    private BundleContext bundle() {
        return Objects.requireNonNull(context, "context");
    }
}
