package org.madang.engine.internal;

import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Offers the pack of every started bundle that says it has one; a bundle that goes takes nothing back. */
final class PackExtender implements BundleTrackerCustomizer<Bundle>, AutoCloseable {

    private static final int STARTED = Bundle.STARTING | Bundle.ACTIVE;

    private final PackQueue queue;
    private final BundleTracker<Bundle> tracker;

    PackExtender(BundleContext context, PackQueue queue) {
        this.queue = queue;
        tracker = new BundleTracker<>(context, STARTED, this);
    }

    void open() {
        tracker.open();
    }

    @Override
    public void close() {
        tracker.close();
    }

    @Override
    public @Nullable Bundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (bundle.getHeaders("").get(PackReader.HEADER) == null) {
            return null;
        }
        queue.add(desk -> {
            try {
                desk.offer(PackReader.read(bundle));
            } catch (PlatformException | java.io.UncheckedIOException | IllegalStateException unreadable) {
                desk.refuse(
                        bundle.getSymbolicName(), PackReader.sourceOf(bundle), String.valueOf(unreadable.getMessage()));
            }
        });
        return bundle;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        // From starting to active: its pack was offered when it began to start.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Bundle tracked) {
        queue.add(desk -> desk.withdraw(PackReader.sourceOf(bundle)));
    }
}
