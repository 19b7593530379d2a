package org.madang.api;

import java.time.Instant;
import java.util.Optional;

/**
 * The term for which one person represents a stakeholder.
 *
 * @param stakeholder the stakeholder's id
 * @param actor the account of the representative, one person's own
 * @param from when the term begins
 * @param until when it ends
 * @param revoked why it ended early, if it did
 */
public record Mandate(String stakeholder, String actor, Instant from, Instant until, Optional<String> revoked) {

    public Mandate {
        Texts.required("stakeholder", stakeholder);
        Texts.required("actor", actor);
        if (!from.isBefore(until)) {
            throw new PlatformException(
                    Problem.BAD_INPUT,
                    "The term of '%s' for '%s' ends at %s, not after it begins at %s"
                            .formatted(actor, stakeholder, until, from));
        }
    }

    /** A mandate for a term. */
    public static Mandate of(String stakeholder, String actor, Instant from, Instant until) {
        return new Mandate(stakeholder, actor, from, until, Optional.empty());
    }
}
