package org.madang.engine.internal;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;
import org.madang.api.Step;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Brings the step services of all bundles into the registry. */
final class StepTracker implements ServiceTrackerCustomizer<Step, StepProvider>, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StepTracker.class.getName());

    private final BundleContext context;
    private final StepRegistry steps;
    private final ServiceTracker<Step, StepProvider> tracker;

    StepTracker(BundleContext context, StepRegistry steps) {
        this.context = context;
        this.steps = steps;
        this.tracker = new ServiceTracker<>(context, Step.class, this);
    }

    void open() {
        tracker.open(true);
    }

    @Override
    public void close() {
        tracker.close();
    }

    @Override
    public @Nullable StepProvider addingService(ServiceReference<Step> reference) {
        if (!(reference.getProperty("step") instanceof String name)) {
            LOG.log(
                    Level.WARNING,
                    "A Step service of bundle {0} has no name; register it with the property ''step''",
                    reference.getBundle());
            return null;
        }
        var step = context.getService(reference);
        return step == null ? null : steps.add(offer(name, reference), step);
    }

    @Override
    public void modifiedService(ServiceReference<Step> reference, StepProvider provider) {
        // The properties of a step do not change: cdi and participation register each step once.
    }

    @Override
    public void removedService(ServiceReference<Step> reference, StepProvider provider) {
        steps.remove(provider);
        context.ungetService(reference);
    }

    private static StepOffer offer(String name, ServiceReference<Step> reference) {
        var ranking = reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer given ? given : 0;
        return new StepOffer(
                name,
                Version.parseVersion((String) reference.getProperty("version")),
                ranking,
                Boolean.TRUE.equals(reference.getProperty("inline")),
                PluginVersion.of(reference.getBundle()));
    }
}
