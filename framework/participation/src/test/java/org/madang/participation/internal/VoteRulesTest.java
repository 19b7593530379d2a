package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.api.Decision.Outcome;
import org.madang.api.Decision.Resolution;
import org.madang.api.Decision.Vote;
import org.madang.api.PlatformException;

class VoteRulesTest {

    @ParameterizedTest
    @CsvSource({
        "15, 8, 12, 9, 2, 1, ADOPTED",
        "15, 8, 8, 8, 0, 0, ADOPTED",
        "15, 8, 15, 7, 7, 1, REFUSED",
        "15, 8, 15, 10, 5, 0, REFUSED",
        "15, 8, 7, 0, 0, 0, NO_QUORUM",
        "1, 1, 1, 1, 0, 0, ADOPTED",
    })
    void lets_votes_pass_that_add_up(
            int seats, int quorum, int present, int yes, int no, int abstain, Outcome outcome) {
        var vote = new Vote("council", "2026-05", seats, quorum, present, yes, no, abstain);

        assertThatCode(() -> VoteRules.check(resolution(vote, outcome))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "15, 8, 16, 9, 2, 1, ADOPTED, no more can be present than there are seats",
        "15, 16, 15, 9, 2, 1, ADOPTED, the quorum can not exceed the seats",
        "15, 8, 12, 9, 2, 2, ADOPTED, no more can vote than are present",
        "15, 8, 12, 6, 6, 0, ADOPTED, more yes than no",
        "15, 8, 7, 7, 0, 0, ADOPTED, the quorum is missing",
        "15, 8, 7, 0, 7, 0, REFUSED, the quorum is missing",
        "15, 8, 8, 0, 0, 0, NO_QUORUM, the quorum is there",
        "15, 8, 7, 1, 0, 0, NO_QUORUM, without a quorum nobody votes",
        "15, 8, 12, -1, 0, 0, REFUSED, no number can be below 0",
        "0, 0, 0, 0, 0, 0, REFUSED, at least one seat",
        "15, 8, 12, 2147483647, 1, 2147483647, ADOPTED, no more can vote than are present",
    })
    void stops_votes_that_do_not_add_up(
            int seats, int quorum, int present, int yes, int no, int abstain, Outcome outcome, String rule) {
        var vote = new Vote("council", "2026-05", seats, quorum, present, yes, no, abstain);

        assertThatThrownBy(() -> VoteRules.check(resolution(vote, outcome)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("does not add up")
                .hasMessageContaining(rule);
    }

    @Test
    void names_the_vote_that_does_not_add_up() {
        var vote = new Vote("council", "2026-05", 15, 8, 16, 9, 2, 1);

        assertThatThrownBy(() -> VoteRules.check(resolution(vote, Outcome.ADOPTED)))
                .hasMessageContaining("body=council, session=2026-05");
    }

    private static Resolution resolution(Vote vote, Outcome outcome) {
        return new Resolution(vote, outcome, "reasons", Optional.of("remedy"), "mayor", Optional.empty());
    }
}
