package org.madang.cdi.internal;

import java.time.Duration;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;

/** A plugin's step as others see it: it answers "later" once its plugin is being stopped. */
final class PublishedStep implements Step {

    private static final Duration REPLACEMENT = Duration.ofSeconds(1);

    private final String plugin;
    private final Step step;
    private final ClassLoader loader;
    private final Gate gate;

    PublishedStep(String plugin, Step step, ClassLoader loader, Gate gate) {
        this.plugin = plugin;
        this.step = step;
        this.loader = loader;
        this.gate = gate;
    }

    @Override
    public StepResult run(StepCall call) throws Exception {
        if (!gate.enter()) {
            return new StepResult.Later(REPLACEMENT, "Plugin '%s' is being stopped".formatted(plugin));
        }
        var context = ContextLoader.enter(loader);
        try {
            return step.run(call);
        } finally {
            context.leave();
            gate.leave();
        }
    }
}
