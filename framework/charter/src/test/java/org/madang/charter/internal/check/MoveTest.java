package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** Running cases that are to go on by another version of their process. */
class MoveTest {

    private static final String HEARD_FIRST = "heard: before adopt there must be consult -- Town ordinance art. 4";
    private static final String DRAFT_AND_VOTE = """
            start s
            user draft
            user vote act=adopt
            end e
            s -> draft -> vote -> e""";
    private static final String HEARD = """
            start s
            user talk act=consult
            user check
            user vote act=adopt
            end e
            s -> talk -> check -> vote -> e""";

    @Test
    void a_case_that_has_consulted_may_go_on() {
        var moved = Moved.from(HEARD)
                .to(HEARD.replace("check", "proof"))
                .did("s", "talk")
                .isAt("proof");

        assertThat(moved.verdict(HEARD_FIRST)).isEqualTo(Verdict.PROVED);
    }

    @Test
    void a_case_that_has_not_consulted_may_not_go_past_it() {
        var moved = Moved.from(DRAFT_AND_VOTE).to(HEARD).did("s").isAt("check");

        assertThat(moved.rule(HEARD_FIRST).verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(moved.rule(HEARD_FIRST).citation()).isEqualTo("Town ordinance art. 4");
        assertThat(moved.said(HEARD_FIRST))
                .containsExactly("So far nothing was done.", "“check” is completed.", "“vote” begins.");
        assertThat(moved.in(Locale.KOREAN).said(HEARD_FIRST)).first().isEqualTo("지금까지 한 일이 없다.");
    }

    @Test
    void a_case_that_has_not_consulted_may_go_before_it() {
        var moved = Moved.from(DRAFT_AND_VOTE).to(HEARD).did("s").isAt("talk");

        assertThat(moved.verdict(HEARD_FIRST)).isEqualTo(Verdict.PROVED);
    }

    @Test
    void what_was_done_keeps_the_meaning_it_had() {
        var meaningless = HEARD.replace("talk act=consult", "talk");

        var moved = Moved.from(meaningless).to(HEARD).did("s", "talk").isAt("check");

        assertThat(moved.verdict(HEARD_FIRST)).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void what_the_new_version_does_not_draw_any_more_was_done_all_the_same() {
        var moved = Moved.from("""
                start s
                user no act=reject
                user draft
                end e
                s -> no -> draft -> e""").to(DRAFT_AND_VOTE).did("s", "no").isAt("draft");

        assertThat(moved.verdict("told: after every reject there must follow inform"))
                .isEqualTo(Verdict.REFUTED);
        assertThat(moved.said("shut: adopt never happens after reject"))
                .first()
                .isEqualTo("So far these were done: ‘no’.");
    }

    @Test
    void what_was_done_may_break_a_rule_already() {
        var moved = Moved.from(DRAFT_AND_VOTE).to(HEARD).did("s", "draft").isAt("vote");

        assertThat(moved.said(HEARD_FIRST))
                .containsExactly("So far these were done: ‘draft’.", "That breaks the rule already.");
    }

    @Test
    void what_began_before_what_it_needs_was_done_began_too_early() {
        var both = """
                start s
                and fork
                user talk act=consult
                user vote act=adopt
                and join
                end e
                s -> fork -> talk -> join -> e
                fork -> vote -> join""";

        var moved = Moved.from(both)
                .to(HEARD)
                .did("s", "fork")
                .begun("vote")
                .did("talk")
                .standsAt("vote");

        assertThat(moved.verdict(HEARD_FIRST)).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void a_case_that_could_not_be_finished_any_more_may_not_move() {
        var joined = """
                start s
                and fork
                user draft
                user check
                and join
                end e
                s -> fork -> draft -> join -> e
                fork -> check -> join""";

        var moved = Moved.from(DRAFT_AND_VOTE).to(joined).did("s").isAt("draft");

        assertThat(moved.reports().stream().filter(report -> report.verdict() == Verdict.REFUTED))
                .extracting(RuleReport::id)
                .contains("sound.option-to-complete");
    }

    @Test
    void a_case_that_was_never_told_what_is_asked_may_not_move() {
        var asked = """
                start s
                user look fields=urgent
                user draft fields=text
                xor quick
                user vote act=adopt fields=yes
                end e
                s -> look -> draft -> quick
                quick -> vote if ${urgent}
                quick -> e else
                vote -> e""";
        var moved = Moved.from(DRAFT_AND_VOTE).to(asked).did("s").isAt("draft");

        assertThat(moved.reports().get(0).verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(moved.reports().get(0).steps())
                .extracting(Step::sentence)
                .containsExactly(
                        "'quick' asks for 'urgent', which this case was never told, and nobody tells it any more.");
        assertThat(moved.knows("urgent").reports()).allMatch(report -> report.verdict() == Verdict.PROVED);
        assertThat(Moved.from(DRAFT_AND_VOTE).to(asked).did("s").isAt("look").reports())
                .allMatch(report -> report.verdict() == Verdict.PROVED);
    }

    @Test
    void nothing_is_said_of_what_lies_behind_a_case() {
        var moved = Moved.from(HEARD).to(HEARD).did("s", "talk").isAt("check");

        assertThat(moved.reports("can: consult can happen", HEARD_FIRST))
                .allMatch(report -> report.verdict() == Verdict.PROVED)
                .extracting(RuleReport::id)
                .doesNotContain("sound.no-dead-activity", "can");
    }

    @Test
    void a_time_that_runs_already_cannot_be_judged() {
        var timed = """
                start s
                user talk act=consult
                boundary late on=talk timer=P20D
                user vote act=adopt
                end e
                s -> talk -> vote -> e
                late -> vote""";
        var rule = "long: consult stays open at least 20 days";

        assertThat(Moved.from(timed).to(timed).did("s").isAt("talk").verdict(rule))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(Moved.from(timed).to(timed).did("s", "talk").isAt("vote").verdict(rule))
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void rules_about_work_ask_only_what_is_yet_to_come() {
        var anybody = DRAFT_AND_VOTE;
        var council = DRAFT_AND_VOTE.replace("act=adopt", "act=adopt groups=council");
        var rule = "who: adopt is done by council";

        assertThat(Moved.from(anybody).to(council).did("s").isAt("draft").verdict(rule))
                .isEqualTo(Verdict.PROVED);
        assertThat(Moved.from(council).to(anybody).did("s").isAt("draft").verdict(rule))
                .isEqualTo(Verdict.REFUTED);
    }

    @Test
    void who_did_what_is_known_only_where_it_is_drawn_alike() {
        var apart = """
                start s
                user draft act=propose groups=office
                user vote act=adopt groups=council
                end e
                s -> draft -> vote -> e""";
        var others = apart.replace("groups=office", "groups=council");
        var rule = "apart: nobody may both propose and adopt";

        assertThat(Moved.from(apart).to(apart).did("s", "draft").isAt("vote").verdict(rule))
                .isEqualTo(Verdict.PROVED);
        assertThat(Moved.from(others).to(apart).did("s", "draft").isAt("vote").verdict(rule))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_case_stands_in_scopes_and_in_what_it_calls() {
        var scoped = """
                start s
                sub council {
                start cs
                user vote act=adopt
                end ce
                cs -> vote -> ce
                }
                end e
                s -> council -> e""";

        var moved = Moved.from(scoped)
                .to(scoped)
                .did("s")
                .begun("council")
                .did("cs")
                .begun("vote");

        assertThat(moved.isIn("council", "vote").verdict("voted: adopt happens exactly once"))
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void where_nobody_can_tell_how_far_a_case_is_it_stays() {
        var many = """
                start s
                user talk act=consult many=people
                end e
                s -> talk -> e""";

        var moved = Moved.from(many).to(many).did("s").isAt("talk");

        assertThat(moved.reports()).extracting(RuleReport::verdict).containsExactly(Verdict.UNSUPPORTED);
        assertThat(moved.reports().get(0).steps().get(0).sentence()).contains("how far it is there cannot be told");
    }

    @Test
    void what_is_in_no_model_is_told() {
        var moved = Moved.from(HEARD).to(HEARD).did("s", "nowhere").isAt("check");

        assertThat(moved.reports().get(0).steps())
                .extracting(Step::sentence)
                .containsExactly("What happened at 'nowhere' is in no model that the case went by.");
        assertThat(moved.reports()).extracting(RuleReport::verdict).containsExactly(Verdict.UNSUPPORTED);
    }
}
