package org.madang.platform.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.wiring.FrameworkWiring;

/** Lets go of the classes of bundles that were updated or removed; without it each update would keep them all. */
final class Refresh {

    private static final System.Logger LOG = System.getLogger("org.madang.platform");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Bundle system;

    Refresh(Bundle system) {
        this.system = system;
    }

    /** Refreshes and waits until it is done. */
    void run(Collection<Bundle> bundles) {
        if (bundles.isEmpty()) {
            return;
        }
        var done = new CountDownLatch(1);
        FrameworkListener listener = event -> done.countDown();
        system.adapt(FrameworkWiring.class).refreshBundles(bundles, listener);
        try {
            if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "Refreshing {0} takes longer than {1}", bundles, PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
