package org.madang.benchmarks;

import java.util.Hashtable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import org.madang.api.PolicyId;
import org.madang.api.Step;
import org.madang.api.StepResult;
import org.madang.api.Values;
import org.madang.engine.Processes;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The bundle inside the platform that starts cases and does their steps.
 *
 * <p>The host drives it by numbers, since only the JDK's types and the api's are shared: a number from 0 starts the case
 * of that number, a negative one asks how many cases are finished.
 */
public final class DriverActivator implements BundleActivator {

    static final long HOW_MANY = -1;

    private final AtomicLong finished = new AtomicLong();

    @Override
    public void start(BundleContext context) {
        registerStep(context);
        new ServiceTracker<Processes, Processes>(context, Processes.class, null) {
            @Override
            public Processes addingService(ServiceReference<Processes> reference) {
                var processes = super.addingService(reference);
                context.registerService(LongUnaryOperator.class, number -> drive(processes, number), null);
                return processes;
            }
        }.open();
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes back services and trackers of a bundle that stops.
    }

    private void registerStep(BundleContext context) {
        var properties = new Hashtable<String, Object>();
        properties.put("step", Models.STEP);
        properties.put("version", "1.0.0");
        properties.put("inline", Boolean.valueOf(context.getBundle().getHeaders().get("Bench-Inline")));
        Step step = call -> {
            if (call.activity().equals("last")) {
                finished.incrementAndGet();
            }
            return StepResult.Done.withNothing();
        };
        context.registerService(Step.class, step, properties);
    }

    private long drive(Processes processes, long number) {
        if (number >= 0) {
            processes.start(Models.PROCESS, new PolicyId("case-" + number), Values.none());
        }
        return finished.get();
    }
}
