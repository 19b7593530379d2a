package org.madang.engine.internal;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.sql.DataSource;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Settings;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Opens the room when the bundle starts, and leaves nothing behind when it stops. */
public final class Activator implements BundleActivator {

    private static final System.Logger LOG = System.getLogger(Activator.class.getName());

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    @Override
    public void start(BundleContext context) throws Exception {
        try {
            open(context);
        } catch (Exception failure) {
            stop(context);
            throw failure;
        }
    }

    @Override
    public void stop(BundleContext context) {
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    /** One part that fails to close must not keep the others open. */
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.log(Level.ERROR, "A part of the engine did not close: " + part, failure);
        }
    }

    private void open(BundleContext context) {
        var settings = EngineSettings.from(needed(context, Settings.class));
        var room = keep(EngineRoom.open(settings, needed(context, Clock.class), find(context, DataSource.class)));
        var tracker = keep(new StepTracker(context, room.steps()));
        tracker.open();
        room.services().forEach((type, service) -> register(context, type, service));
        var host = keep(new HostStart(context));
        host.open();
        room.packs().add(desk -> host.await());
        keep(new PackExtender(context, room.packs())).open();
        keep(new PackWatcher(settings.processes(), room.packs())).open();
        room.packs().add(PackDesk::offerSent);
        room.engine().begin();
    }

    private void register(BundleContext context, Class<?> type, Object service) {
        ServiceRegistration<?> registration = context.registerService(type.getName(), service, null);
        keep(registration::unregister);
    }

    private <T extends AutoCloseable> T keep(T part) {
        open.push(part);
        return part;
    }

    private static <T> T needed(BundleContext context, Class<T> type) {
        return find(context, type)
                .orElseThrow(() -> new PlatformException(
                        Problem.SETUP,
                        "The engine needs a service '%s'; the host registers it before it starts the bundles"
                                .formatted(type.getName())));
    }

    private static <T> Optional<T> find(BundleContext context, Class<T> type) {
        return Optional.ofNullable(context.getServiceReference(type)).map(context::getService);
    }
}
