package org.madang.api;

import java.util.Optional;

/**
 * What a hearing found; the proposer complies or explains.
 *
 * @param id names it
 * @param policy the policy it is about
 * @param hearing the session it comes from
 * @param text what was found
 * @param demandsChange whether it asks for a change of the policy
 * @param response the current reasoned reply
 */
public record Finding(
        String id, PolicyId policy, String hearing, String text, boolean demandsChange, Optional<Response> response) {

    /** Whether the reply complies with the finding. */
    public boolean complied() {
        return response.filter(given -> given.answer().disposition() == Disposition.ACCEPTED)
                .isPresent();
    }

    /** What was found, before it has an id. */
    public record Draft(String text, boolean demandsChange) {

        public Draft {
            if (text.isBlank()) {
                throw new PlatformException(Problem.BAD_INPUT, "The finding is blank");
            }
        }
    }
}
