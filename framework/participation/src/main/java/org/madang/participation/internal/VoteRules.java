package org.madang.participation.internal;

import java.util.List;
import org.madang.api.Decision.Outcome;
import org.madang.api.Decision.Resolution;
import org.madang.api.Decision.Vote;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Says whether a vote adds up to its outcome. */
final class VoteRules {

    private VoteRules() {}

    static void check(Resolution resolution) {
        checkNumbers(resolution.vote());
        checkOutcome(resolution.vote(), resolution.outcome());
    }

    private static void checkNumbers(Vote vote) {
        var counts = List.of(vote.seats(), vote.quorum(), vote.present(), vote.yes(), vote.no(), vote.abstain());
        require(counts.stream().allMatch(count -> count >= 0), vote, "no number can be below 0");
        require(vote.seats() > 0, vote, "a body has at least one seat");
        require(vote.quorum() <= vote.seats(), vote, "the quorum can not exceed the seats");
        require(vote.present() <= vote.seats(), vote, "no more can be present than there are seats");
        require(cast(vote) <= vote.present(), vote, "no more can vote than are present");
    }

    private static void checkOutcome(Vote vote, Outcome outcome) {
        var quorate = vote.present() >= vote.quorum();
        if (outcome == Outcome.NO_QUORUM) {
            require(!quorate, vote, "the quorum is there, so the body must decide");
            require(cast(vote) == 0, vote, "without a quorum nobody votes");
            return;
        }
        require(quorate, vote, "the quorum is missing; record 'no-quorum' and meet again");
        require(
                outcome != Outcome.ADOPTED || vote.yes() > vote.no(),
                vote,
                "it can only be adopted by more yes than no; record 'refused'");
    }

    private static long cast(Vote vote) {
        return (long) vote.yes() + vote.no() + vote.abstain();
    }

    private static void require(boolean holds, Vote vote, String rule) {
        if (!holds) {
            throw new PlatformException(Problem.RULE, "The vote does not add up: %s; %s".formatted(rule, vote));
        }
    }
}
