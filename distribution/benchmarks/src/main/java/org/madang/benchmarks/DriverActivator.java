package org.madang.benchmarks;

import java.util.Map;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.Values;
import org.madang.engine.Processes;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The bundle inside the platform that starts cases and does their steps.
 *
 * <p>A host may only call services of the api, so starting a case is a step too, the one of the highest ranking: it
 * starts the case of the policy it is called for when it is called with activity {@link #START}, and always says how
 * many cases have had their first and their last step.
 */
public final class DriverActivator implements BundleActivator {

    static final String START = "start";
    static final String FIRST = "first";
    static final String LAST = "last";

    private static final String VERSION = "1.0.0";

    private final StepCount steps = new StepCount();

    @Override
    public void start(BundleContext context) {
        registerStep(context);
        new ServiceTracker<Processes, Processes>(context, Processes.class, null) {
            @Override
            public Processes addingService(ServiceReference<Processes> reference) {
                var processes = super.addingService(reference);
                registerDriver(context, processes);
                return processes;
            }
        }.open();
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes back services and trackers of a bundle that stops.
    }

    private void registerStep(BundleContext context) {
        var inline = Boolean.valueOf(context.getBundle().getHeaders().get("Bench-Inline"));
        var properties = Map.of("step", Models.STEP, "version", VERSION, "inline", inline);
        Step step = call -> {
            steps.work(call.activity());
            return StepResult.Done.withNothing();
        };
        context.registerService(Step.class, step, FrameworkUtil.asDictionary(properties));
    }

    private void registerDriver(BundleContext context, Processes processes) {
        var properties = Map.of(
                "step",
                "bench.drive",
                "version",
                VERSION,
                "inline",
                false,
                Constants.SERVICE_RANKING,
                Integer.MAX_VALUE);
        Step driver = call -> drive(processes, call);
        context.registerService(Step.class, driver, FrameworkUtil.asDictionary(properties));
    }

    private StepResult drive(Processes processes, StepCall call) {
        if (call.activity().equals(START)) {
            processes.start(Models.PROCESS, call.policy(), Values.none());
        }
        var passed = steps.passed();
        return new StepResult.Done(Values.of(FIRST, passed.first()).with(LAST, passed.last()));
    }
}
