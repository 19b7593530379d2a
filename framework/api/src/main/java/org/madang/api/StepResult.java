package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** What came of a step. */
public sealed interface StepResult {

    /** The work is done; the outputs become variables of the activity. */
    record Done(Values outputs) implements StepResult {

        public Done {
            requireNonNull(outputs, "outputs");
        }

        /** Done, with nothing to hand back. */
        public static Done withNothing() {
            return new Done(Values.none());
        }
    }

    /** The work can not be done for a reason the model routes: it becomes a BPMN error of this code. */
    record Refused(String code, String reason) implements StepResult {

        public Refused {
            if (code.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException(
                        "A refusal needs a code and a reason; got '%s', '%s'".formatted(code, reason));
            }
        }
    }

    /** The work can not be done yet: the step is called again after this time, without using up a retry. */
    record Later(Duration after, String reason) implements StepResult {

        public Later {
            if (after.isNegative() || after.isZero()) {
                throw new IllegalArgumentException(
                        "A step can only be called again later, not after %s".formatted(after));
            }
            requireNonNull(reason, "reason");
        }
    }
}
