package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * An appeal against a decision or inadmissibility.
 *
 * @param id names it
 * @param policy the policy it is about
 * @param filing what it says
 * @param firstBody the body that decided first
 * @param by who filed it
 * @param filed when
 * @param ruling what came of it
 */
public record Appeal(
        String id,
        PolicyId policy,
        Filing filing,
        String firstBody,
        String by,
        Instant filed,
        Optional<Ruling> ruling) {

    /** What an appeal is against. */
    public enum Against {
        DECISION,
        INADMISSIBILITY
    }

    /** What came of an appeal. */
    public enum Outcome {
        UPHELD,
        DISMISSED
    }

    /** What an appeal is against and why it should be changed. */
    public record Filing(Against against, String grounds) {

        public Filing {
            requireNonNull(against, "against");
            if (grounds.isBlank()) {
                throw new PlatformException(Problem.BAD_INPUT, "An appeal has grounds; say what was wrong");
            }
        }
    }

    /** What a body rules on an appeal. */
    public record Ruling(Outcome outcome, String reasons, String body) {

        public Ruling {
            requireNonNull(outcome, "outcome");
            if (reasons.isBlank() || body.isBlank()) {
                throw new PlatformException(
                        Problem.RULE, "A ruling on an appeal has reasons and names the body; got '%s'".formatted(body));
            }
        }
    }
}
