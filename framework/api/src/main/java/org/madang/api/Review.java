package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An opinion asked of one stakeholder.
 *
 * @param id names it
 * @param policy the policy it is about
 * @param stakeholder the id of the stakeholder who is asked
 * @param status how far it is
 * @param asked when it was asked for
 * @param due until when it should be handed in
 * @param opinion what was said
 * @param declined why no opinion is given
 * @param response the current reasoned reply
 */
public record Review(
        String id,
        PolicyId policy,
        String stakeholder,
        Status status,
        Instant asked,
        Instant due,
        Optional<Opinion> opinion,
        Optional<String> declined,
        Optional<Response> response) {

    /** How far an opinion is. */
    public enum Status {
        ASKED,
        SUBMITTED,
        DECLINED,
        OVERDUE
    }

    /** Whom to ask, by id, and until when. */
    public record Request(Set<String> stakeholders, Instant due) {

        public Request {
            stakeholders = Set.copyOf(stakeholders);
            requireNonNull(due, "due");
        }
    }

    /** What a stakeholder says, in a language. */
    public record Opinion(String text, Locale language) {

        public Opinion {
            requireNonNull(language, "language");
            if (text.isBlank()) {
                throw new PlatformException(
                        Problem.BAD_INPUT, "The opinion is blank; write it, or decline with a reason");
            }
        }
    }
}
