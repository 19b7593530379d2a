package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.GUARDED;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;
import static org.madang.charter.Verdict.UNKNOWN;

import org.junit.jupiter.api.Test;
import org.madang.charter.Step;

class PeopleTest {

    private static final String PLAN = """
            start s
            user submit act=propose lane=parish
            user examine act=review lane=examiner
            user adopt act=adopt groups=council
            end e
            s -> submit -> examine -> adopt -> e
            """;

    @Test
    void whoever_else_may_do_it_breaks_the_role() {
        assertThat(Tried.model(PLAN).verdict("r: adopt is done by council")).isEqualTo(PROVED);
        assertThat(Tried.model(PLAN.replace("groups=council", "groups=council,clerk"))
                        .verdict("r: adopt is done by council"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(PLAN.replace(" groups=council", "")).verdict("r: adopt is done by council"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(PLAN).verdict("r: review is done by examiner")).isEqualTo(PROVED);
    }

    @Test
    void lanes_that_differ_keep_duties_apart() {
        assertThat(Tried.model(PLAN).verdict("r: nobody may both propose and review"))
                .isEqualTo(PROVED);
    }

    @Test
    void merged_lanes_are_shown_with_the_way() {
        var tried = Tried.model(PLAN.replace("lane=examiner", "lane=parish"));

        assertThat(tried.verdict("r: nobody may both propose and review")).isEqualTo(REFUTED);
        assertThat(tried.way("r: nobody may both propose and review"))
                .containsExactly("s", "submit", "examine", "adopt");
    }

    @Test
    void the_engine_can_keep_two_people_of_one_lane_apart() {
        var report = Tried.model(PLAN.replace("act=review lane=examiner", "act=review lane=parish not_by=propose"))
                .rule("r: nobody may both propose and review");

        assertThat(report.verdict()).isEqualTo(GUARDED);
        assertThat(report.guards().get(0).elements()).containsExactly("examine");
    }

    @Test
    void one_person_in_two_groups_is_one_person() {
        assertThat(Tried.model(PLAN)
                        .verdict(
                                "staff parish: kim, lee",
                                "staff examiner: park, lee",
                                "r: nobody may both propose and review"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(PLAN)
                        .verdict(
                                "staff parish: kim, lee",
                                "staff examiner: park",
                                "r: nobody may both propose and review"))
                .isEqualTo(PROVED);
    }

    @Test
    void a_town_with_too_few_people_cannot_keep_duties_apart() {
        var model = PLAN.replace("lane=parish", "groups=clerk").replace("lane=examiner", "groups=clerk");

        assertThat(Tried.model(model)
                        .rules(
                                "staff clerk: kim",
                                "staff council: park",
                                "s: the staff at hand can do every case",
                                "r: nobody may both propose and review")
                        .stream()
                        .filter(rule -> rule.id().equals("s")))
                .singleElement()
                .extracting(org.madang.charter.RuleReport::verdict)
                .isEqualTo(REFUTED);
        assertThat(Tried.model(model)
                        .verdict(
                                "staff clerk: kim, lee",
                                "staff council: park",
                                "s: the staff at hand can do every case",
                                "r: nobody may both propose and review"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model).verdict("s: the staff at hand can do every case"))
                .isEqualTo(UNKNOWN);
    }

    private static final String REFUSAL = """
            start s
            user decide groups=council
            xor yes
            end adopted
            step refuse act=reject in='reasons:${reasons}'
            race wait act=remedy
            wait over timer=P30D
            wait filed message=appeal
            user judge act=appeal groups=ombudsperson
            end e
            s -> decide -> yes
            yes -> adopted if ${yes}
            yes -> refuse else
            refuse -> wait -> over -> e
            wait -> filed -> judge -> e
            """;

    @Test
    void a_refusal_with_a_window_for_appeals_is_lawful() {
        assertThat(Tried.model(REFUSAL).verdict("r: reject can be appealed for at least 30 days"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(REFUSAL)
                        .verdict("r: reject can be appealed for at least 30 days to someone who did not decide"))
                .isEqualTo(PROVED);
    }

    @Test
    void a_step_that_records_an_appeal_does_not_decide_on_it_whosever_lane_it_lies_in() {
        var recorded = REFUSAL.replace("user judge", "step record act=appeal lane=council\nuser judge")
                .replace("filed -> judge", "filed -> record -> judge");

        assertThat(Tried.model(recorded)
                        .verdict("r: reject can be appealed for at least 30 days to someone who did not decide"))
                .isEqualTo(PROVED);
    }

    @Test
    void a_short_window_or_none_is_not() {
        assertThat(Tried.model(REFUSAL.replace("P30D", "P14D"))
                        .verdict("r: reject can be appealed for at least 30 days"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(REFUSAL.replace("refuse -> wait", "refuse -> e\nyes -> wait if ${maybe}\nwait"))
                        .verdict("r: reject can be appealed for at least 30 days"))
                .isEqualTo(REFUTED);
    }

    @Test
    void every_appeal_is_judged_by_somebody() {
        var rule = "r: reject can be appealed for at least 30 days to someone who did not decide";
        var twice = REFUSAL.replace("judge -> e", """
                judge -> again -> later -> e
                race again act=remedy
                wait later timer=P30D
                wait objected message=objection
                step answer act=appeal
                again -> objected -> answer -> e""");

        assertThat(Tried.model(twice).rule(rule).steps())
                .extracting(Step::activity)
                .containsExactly("again");
        assertThat(Tried.model(twice).verdict(rule)).isEqualTo(UNKNOWN);
        assertThat(Tried.model(twice.replace("step answer act=appeal", "user answer act=appeal groups=ombudsperson"))
                        .verdict(rule))
                .isEqualTo(PROVED);
        assertThat(Tried.model(twice.replace("step answer act=appeal", "user answer act=appeal groups=council"))
                        .verdict(rule))
                .isEqualTo(REFUTED);
    }

    @Test
    void an_appeal_may_pass_other_hands_before_it_is_judged() {
        var rule = "r: reject can be appealed for at least 30 days to someone who did not decide";

        var sorted = REFUSAL.replace("filed -> judge", "filed -> record -> sort -> judge") + """
                step record act=appeal
                user sort groups=clerk""";

        assertThat(Tried.model(sorted).verdict(rule)).isEqualTo(PROVED);
    }

    @Test
    void whoever_decided_does_not_judge_the_appeal() {
        assertThat(Tried.model(REFUSAL.replace("groups=ombudsperson", "groups=council"))
                        .verdict("r: reject can be appealed for at least 30 days to someone who did not decide"))
                .isEqualTo(REFUTED);
    }
}
