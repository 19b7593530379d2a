package org.madang.identity.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.madang.api.Settings;
import org.madang.engine.Migrations;
import org.madang.engine.UnitOfWork;
import org.madang.identity.ResidenceVerifier;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Offers this room's services while what they need is there. */
public final class Activator implements BundleActivator {

    private final List<ServiceRegistration<?>> offered = new ArrayList<>();
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();

    @Override
    public void start(BundleContext context) {
        var verifiers = tracked(
                new ServiceTracker<ResidenceVerifier, ResidenceVerifier>(context, ResidenceVerifier.class, null));
        var needed = new Needed(context, needs -> offer(context, needs, verifiers), this::withdraw);
        needed.trackers().forEach(this::tracked);
    }

    @Override
    public void stop(BundleContext context) {
        trackers.forEach(ServiceTracker::close);
        trackers.clear();
        withdraw();
    }

    private <T extends ServiceTracker<?, ?>> T tracked(T tracker) {
        trackers.add(tracker);
        tracker.open();
        return tracker;
    }

    private void offer(
            BundleContext context, Needed needs, ServiceTracker<ResidenceVerifier, ResidenceVerifier> verifiers) {
        var migrations = needs.get(Migrations.class);
        migrations.offer("identity", Activator.class.getClassLoader(), Identity.SCHEMA);
        var database = new Database(
                needs.get(UnitOfWork.class),
                () -> migrations.apply("identity", Activator.class.getClassLoader(), Identity.SCHEMA));
        var ground = Ground.on(
                database, new Moments(needs.get(Clock.class)), IdentitySettings.from(needs.get(Settings.class)));
        Identity.offers(ground, () -> all(verifiers))
                .forEach(offer ->
                        offered.add(context.registerService(offer.type().getName(), offer.service(), null)));
    }

    private void withdraw() {
        offered.forEach(ServiceRegistration::unregister);
        offered.clear();
    }

    private static List<ResidenceVerifier> all(ServiceTracker<ResidenceVerifier, ResidenceVerifier> verifiers) {
        return Optional.ofNullable(verifiers.getServices(new ResidenceVerifier[0])).stream()
                .flatMap(Arrays::stream)
                .toList();
    }
}
