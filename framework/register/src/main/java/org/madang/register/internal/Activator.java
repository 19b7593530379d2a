package org.madang.register.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Register;
import org.madang.api.Settings;
import org.madang.engine.Migrations;
import org.madang.engine.Outbox;
import org.madang.engine.UnitOfWork;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;

/** Opens the room while everything it needs is there. */
public final class Activator implements BundleActivator {

    private static final List<Class<?>> NEEDED =
            List.of(UnitOfWork.class, Outbox.class, Migrations.class, Settings.class, Clock.class);

    private @Nullable Tracking tracking;

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        tracking = new Tracking(context);
        tracking.open();
    }

    @Override
    public void stop(BundleContext context) {
        if (tracking != null) {
            tracking.close();
        }
    }

    private static final class Tracking extends ServiceTracker<Object, Object> {

        private @Nullable RegisterRoom room;
        private @Nullable ServiceRegistration<Register> offered;

        Tracking(BundleContext context) throws InvalidSyntaxException {
            super(
                    context,
                    FrameworkUtil.createFilter(NEEDED.stream()
                            .map(type -> "(objectClass=" + type.getName() + ")")
                            .collect(Collectors.joining("", "(|", ")"))),
                    null);
        }

        @Override
        public Object addingService(ServiceReference<Object> reference) {
            var service = Objects.requireNonNull(super.addingService(reference));
            look();
            return service;
        }

        @Override
        public void removedService(ServiceReference<Object> reference, Object service) {
            withdraw();
            super.removedService(reference, service);
        }

        private synchronized void look() {
            if (room != null || NEEDED.stream().anyMatch(type -> context.getServiceReference(type) == null)) {
                return;
            }
            try {
                room = RegisterRoom.open(needs());
                offered = context.registerService(Register.class, room.register(), null);
            } catch (PlatformException wrong) {
                System.getLogger(Activator.class.getName()).log(System.Logger.Level.ERROR, wrong.getMessage());
            }
        }

        private synchronized void withdraw() {
            if (offered != null) {
                offered.unregister();
                offered = null;
            }
            if (room != null) {
                room.close();
                room = null;
            }
        }

        private Needs needs() {
            return new Needs(
                    need(UnitOfWork.class),
                    need(Outbox.class),
                    need(Migrations.class),
                    need(Settings.class),
                    need(Clock.class));
        }

        private <T> T need(Class<T> type) {
            return context.getService(context.getServiceReference(type));
        }
    }
}
