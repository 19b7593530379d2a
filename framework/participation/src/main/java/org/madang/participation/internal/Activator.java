package org.madang.participation.internal;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Offers this room's services while everything they need is there. */
public final class Activator implements BundleActivator {

    private final Waiting waiting = new Waiting();

    @Override
    public void start(BundleContext context) {
        waiting.start(context);
    }

    @Override
    public void stop(BundleContext context) {
        waiting.stop();
    }
}
