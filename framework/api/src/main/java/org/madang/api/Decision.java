package org.madang.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a body decided.
 *
 * @param id names it
 * @param policy the policy decided on
 * @param version the version of the policy decided on
 * @param resolution the decision itself
 * @param minorityOpinions what those who were outvoted say
 * @param by who recorded it
 * @param at when
 */
public record Decision(
        String id,
        PolicyId policy,
        int version,
        Resolution resolution,
        List<MinorityOpinion> minorityOpinions,
        String by,
        Instant at) {

    public Decision {
        minorityOpinions = List.copyOf(minorityOpinions);
    }

    /** What came of the vote. */
    public enum Outcome {
        ADOPTED,
        REFUSED,
        NO_QUORUM
    }

    /**
     * A vote.
     *
     * @param body who decides, such as {@code council}
     * @param session which meeting of the body
     * @param seats how many members the body has
     * @param quorum how many must be present
     * @param present how many were
     * @param yes votes for
     * @param no votes against
     * @param abstain abstentions
     */
    public record Vote(String body, String session, int seats, int quorum, int present, int yes, int no, int abstain) {}

    /**
     * A decision with what it must say.
     *
     * @param vote who voted how
     * @param outcome what came of it
     * @param reasons why
     * @param remedy what can be done against it, by when; a refusal needs it
     * @param office the one office that answers for it
     * @param minorityOpinion what those who were outvoted say
     */
    public record Resolution(
            Vote vote,
            Outcome outcome,
            String reasons,
            Optional<String> remedy,
            String office,
            Optional<String> minorityOpinion) {}

    /** What those who were outvoted say. */
    public record MinorityOpinion(String by, String text) {

        public MinorityOpinion {
            if (by.isBlank() || text.isBlank()) {
                throw new PlatformException(
                        Problem.BAD_INPUT, "A minority opinion has an author and a text; got '%s'".formatted(by));
            }
        }
    }
}
