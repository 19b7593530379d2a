package org.madang.engine.internal;

import org.madang.api.StepCall;

/** Says of a failed call who failed, where, and how. */
final class StepFailure {

    private StepFailure() {}

    static String describe(StepOffer offer, StepCall call, Throwable failure) {
        return "The %s failed at activity '%s' of process '%s': %s"
                .formatted(offer, call.activity(), call.process(), reason(failure));
    }

    private static String reason(Throwable failure) {
        var message = failure.getMessage();
        var name = failure.getClass().getSimpleName();
        return message == null || message.isBlank() ? name : name + ", " + message;
    }
}
