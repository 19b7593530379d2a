package org.madang.engine.internal;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;

/** Calls the step of one plugin, as long as the plugin is there. */
final class StepProvider {

    private final StepOffer offer;
    private final Step step;
    private final CallGate gate = new CallGate();

    StepProvider(StepOffer offer, Step step) {
        this.offer = requireNonNull(offer, "offer");
        this.step = requireNonNull(step, "step");
    }

    StepOffer offer() {
        return offer;
    }

    /** What came of the call; nothing when the provider has left. */
    Optional<StepResult> call(StepCall call) throws Exception {
        if (!gate.enter()) {
            return Optional.empty();
        }
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(step.getClass().getClassLoader());
        try {
            return Optional.of(checked(step.run(call)));
        } finally {
            thread.setContextClassLoader(before);
            gate.leave();
        }
    }

    /** Lets running calls finish; says how many did not within the time. */
    int drain(Duration atMost) {
        return gate.close(atMost);
    }

    private StepResult checked(@Nullable StepResult result) {
        if (result == null) {
            throw new PlatformException(
                    Problem.PLUGIN, "The %s returned null; it must return Done, Refused or Later".formatted(offer));
        }
        return result;
    }
}
