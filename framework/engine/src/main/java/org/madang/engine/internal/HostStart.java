package org.madang.engine.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.madang.api.Settings;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;

/**
 * Knows when the host has started everything that may offer a step. A host that cares registers its settings with
 * {@code madang.started=false}, and says {@code true} later; packs that were checked before would only wait.
 */
final class HostStart implements ServiceListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HostStart.class.getName());
    private static final String STARTED = "madang.started";
    private static final long PATIENCE_SECONDS = 120;

    private final BundleContext context;
    private final CountDownLatch started = new CountDownLatch(1);

    HostStart(BundleContext context) {
        this.context = context;
    }

    void open() {
        context.addServiceListener(this);
        var settings = context.getServiceReference(Settings.class);
        if (settings == null || !Boolean.FALSE.equals(settings.getProperty(STARTED))) {
            started.countDown();
        }
    }

    /** Waits until the host has started, or takes too long. */
    void await() {
        try {
            if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "The host takes long to start; packs are checked now");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        if (Boolean.TRUE.equals(event.getServiceReference().getProperty(STARTED))) {
            started.countDown();
        }
    }

    @Override
    public void close() {
        started.countDown();
        context.removeServiceListener(this);
    }
}
