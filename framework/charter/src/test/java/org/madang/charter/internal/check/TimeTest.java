package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.GUARDED;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;
import static org.madang.charter.Verdict.UNKNOWN;

import org.junit.jupiter.api.Test;

class TimeTest {

    private static final String NOTICE = """
            start s
            step publish act=inform
            wait open act=consult timer=P20D
            user adopt act=adopt
            end e
            s -> publish -> open -> adopt -> e
            """;

    private static String last(org.madang.charter.RuleReport report) {
        return report.steps().get(report.steps().size() - 1).sentence();
    }

    @Test
    void a_timer_as_long_as_the_law_wants_is_enough() {
        assertThat(Tried.model(NOTICE).verdict("calendar kr", "r: consult stays open at least 20 days"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(NOTICE.replace("P20D", "P40D"))
                        .verdict("calendar kr", "r: consult stays open at least 20 days"))
                .isEqualTo(PROVED);
    }

    @Test
    void a_moment_counts_from_when_it_was_set() {
        var twice = """
                start s
                step publish act=inform in='period:${period}' out='closes:${closes}'
                sub hearing act=consult {
                start hs
                wait first timer=P10D
                wait second date=${closes}
                end he
                hs -> first -> second -> he
                }
                user adopt act=adopt
                end e
                s -> publish -> hearing -> adopt -> e
                """;

        assertThat(Tried.model(twice)
                        .with("parameters.yaml", "period:\n  value: P30D\n")
                        .verdict("r: consult stays open at least 40 days"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(twice)
                        .with("parameters.yaml", "period: {type: text, value: 'P30D', label: {en: a, b}} # one line\n")
                        .verdict("r: consult stays open at least 40 days"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(twice)
                        .with("parameters.yaml", "period:\n  value: P30D\n")
                        .verdict("r: consult stays open at least 30 days"))
                .isEqualTo(GUARDED);
    }

    @Test
    void a_moment_comes_from_the_period_written_in_the_step() {
        var open = """
                start s
                step publish act=inform topic=consultation.open in='kind:public;period:P6W' out='closes:${closes}'
                wait open act=consult date=${closes}
                user adopt act=adopt
                end e
                s -> publish -> open -> adopt -> e
                """;

        assertThat(Tried.model(open).verdict("calendar uk", "r: consult stays open at least 6 weeks"))
                .isEqualTo(GUARDED);
        assertThat(Tried.model(open.replace("P6W", "P5W"))
                        .verdict("calendar uk", "r: consult stays open at least 6 weeks"))
                .isEqualTo(REFUTED);
    }

    @Test
    void what_holds_for_some_cases_is_watched_in_those_only() {
        var guards = Tried.model("""
                        start s
                        step publish act=inform in='period:P6W' out='closes:${closes}'
                        wait open act=consult date=${closes}
                        end e
                        s -> publish -> open -> e
                        """)
                .rule("calendar uk", "r: when kind is forum and size is 21, consult stays open at least 6 weeks")
                .guards();

        assertThat(guards)
                .singleElement()
                .satisfies(guard -> assertThat(guard.data()).containsEntry("cases", "kind=forum\nsize=21"));
    }

    @Test
    void a_period_that_depends_on_the_case_is_read_for_each_case() {
        var open = """
                start s
                user ask fields=kind!
                step publish act=inform in='period:${kind == "forum" ? "P6W" : "P4W"}' out='closes:${closes}'
                wait open act=consult date=${closes}
                user adopt act=adopt
                end e
                s -> ask -> publish -> open -> adopt -> e
                """;

        assertThat(Tried.model(open).verdict("r: when kind is forum, consult stays open at least 6 weeks"))
                .isEqualTo(GUARDED);
        assertThat(Tried.model(open).verdict("r: when kind is parish, consult stays open at least 4 weeks"))
                .isEqualTo(GUARDED);
        assertThat(Tried.model(open).verdict("r: when kind is parish, consult stays open at least 6 weeks"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(open).verdict("r: consult stays open at least 6 weeks"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(
                                open.replace(
                                        "user adopt",
                                        "boundary late on=ask calm=yes timer='${kind == \"forum\" ? \"P6W\" : \"P4W\"}'\nend f\nlate -> f\nuser adopt"))
                        .verdict("r: ask lasts at most 4 weeks"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(
                                open.replace(
                                        "user adopt",
                                        "boundary late on=ask calm=yes timer='${kind == \"forum\" ? \"P6W\" : \"P4W\"}'\nend f\nlate -> f\nuser adopt"))
                        .verdict("r: ask lasts at most 6 weeks"))
                .isEqualTo(PROVED);
    }

    @Test
    void a_moment_that_was_set_before_somebody_worked_may_be_over() {
        var late = """
                start s
                step publish act=inform in='period:${period}' out='closes:${closes}'
                user prepare
                wait open act=consult date=${closes}
                user adopt act=adopt
                end e
                s -> publish -> prepare -> open -> adopt -> e
                """;

        assertThat(Tried.model(late)
                        .with("parameters.yaml", "period:\n  value: P30D\n")
                        .verdict("r: consult stays open at least 30 days"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(late.replace("publish -> prepare -> open", "prepare -> publish -> open"))
                        .with("parameters.yaml", "period:\n  value: P30D\n")
                        .verdict("r: consult stays open at least 30 days"))
                .isEqualTo(GUARDED);
    }

    @Test
    void a_shorter_timer_is_refuted_with_dates() {
        var report = Tried.model(NOTICE).rule("calendar kr", "r: consult stays open at least 40 days");

        assertThat(report.verdict()).isEqualTo(REFUTED);
        assertThat(last(report)).contains("2026-01-01", "P40D");
    }

    @Test
    void a_month_is_too_short_in_february() {
        var report = Tried.model(NOTICE.replace("P20D", "P1M"))
                .rule("calendar de", "r: consult stays open at least 1 month, but at least 30 days");

        assertThat(report.verdict()).isEqualTo(REFUTED);
        assertThat(last(report)).contains("Begun on 2026-0");
        assertThat(Tried.model(NOTICE.replace("P20D", "max(P1M,P30D)"))
                        .verdict("calendar de", "r: consult stays open at least 1 month, but at least 30 days"))
                .isEqualTo(PROVED);
    }

    @Test
    void holidays_make_the_swiss_term_longer() {
        assertThat(Tried.model(NOTICE.replace("P20D", "P3M"))
                        .verdict("r: consult stays open at least 3 months extended over holidays by calendar ch"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_task_somebody_may_complete_at_once_is_no_open_period() {
        var task = """
                start s
                user consult act=consult
                boundary over on=consult timer=P20D
                user adopt act=adopt
                end e
                s -> consult -> adopt -> e
                over -> adopt
                """;

        assertThat(Tried.model(task).verdict("r: consult stays open at least 20 days"))
                .isEqualTo(REFUTED);
    }

    @Test
    void whoever_waits_side_by_side_waits_for_the_longer() {
        var both = """
                start s
                and split
                wait open act=consult timer=P10D
                wait display act=consult timer=P30D
                and join
                user adopt act=adopt
                end e
                s -> split -> open -> join -> adopt -> e
                split -> display -> join
                """;

        assertThat(Tried.model(both).verdict("r: consult stays open at least 30 days"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(both.replace("and join", "xor join")).verdict("r: consult stays open at least 30 days"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_way_that_closes_early_is_found() {
        var race = """
                start s
                race open act=consult
                wait over timer=P30D
                wait enough message=enough
                user adopt act=adopt
                end e
                s -> open -> over -> adopt -> e
                open -> enough -> adopt
                """;

        var tried = Tried.model(race);
        assertThat(tried.verdict("r: consult stays open at least 30 days")).isEqualTo(REFUTED);
        assertThat(tried.way("r: consult stays open at least 30 days")).containsExactly("s", "enough", "adopt");
    }

    @Test
    void a_parameter_guards_the_period() {
        var tried =
                Tried.model(NOTICE.replace("P20D", "${period}")).with("parameters.yaml", "period:\n  value: P20D\n");

        var report = tried.rule("r: consult stays open at least 20 days");
        assertThat(report.verdict()).isEqualTo(GUARDED);
        assertThat(report.guards()).isNotEmpty();
        assertThat(tried.verdict("r: consult stays open at least 21 days")).isEqualTo(REFUTED);
    }

    @Test
    void a_period_that_nobody_can_tell_is_unknown() {
        assertThat(Tried.model(NOTICE.replace("P20D", "${whatever}")).verdict("r: consult stays open at least 20 days"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void the_run_time_calendar_is_as_good_as_its_word() {
        var model = NOTICE.replace("timer=P20D", "date='${deadline(now(),\"P20D\")}'");
        assertThat(Tried.model(model).verdict("calendar kr", "r: consult stays open at least 20 days"))
                .isEqualTo(GUARDED);
        assertThat(Tried.model(model).verdict("calendar kr", "r: consult stays open at least 21 days"))
                .isEqualTo(REFUTED);
    }

    @Test
    void time_between_two_acts_is_what_the_timers_between_them_wait() {
        var model = """
                start s
                step publish act=publish
                wait month timer=P30D
                step force act=adopt
                end e
                s -> publish -> month -> force -> e
                """;

        assertThat(Tried.model(model).verdict("r: between publish and adopt there must be at least 30 days"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("P30D", "P29D"))
                        .verdict("r: between publish and adopt there must be at least 30 days"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(model.replace("publish -> month", "publish -> force\npublish -> month"))
                        .verdict("r: between publish and adopt there must be at least 30 days"))
                .isEqualTo(REFUTED);
    }

    private static final String YEAR = """
            start s
            step accept act=screen out='due:${deadline(now(), "P1Y")}'
            user prepare
            boundary ready on=prepare timer=P30D
            user vote act=adopt
            boundary late on=vote date=${due} calm=yes
            boundary later on=vote timer=P2Y calm=yes
            step report act=follow-up
            step again act=inform
            end e
            end f
            end g
            s -> accept -> prepare -> vote -> e
            ready -> vote
            late -> report -> f
            later -> again -> g
            """;

    @Test
    void a_moment_set_before_other_work_limits_all_of_it() {
        var year = "r: between screen and late there must be at most 1 year";

        assertThat(Tried.model(YEAR).verdict("calendar kr", year)).isEqualTo(PROVED);
        assertThat(Tried.model(YEAR.replace("P1Y", "P13M")).verdict("calendar kr", year))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(YEAR.replace("P30D", "P400D")).verdict("calendar kr", year))
                .isEqualTo(REFUTED);
    }

    @Test
    void exactly_so_long_is_neither_shorter_nor_longer() {
        var vote = "start s\nwait vote act=consult timer=P7D\nend e\ns -> vote -> e";
        var rule = "r: vote lasts exactly 7 days";

        assertThat(Tried.model(vote).verdict(rule)).isEqualTo(PROVED);
        assertThat(Tried.model(vote.replace("P7D", "P6D")).verdict(rule)).isEqualTo(REFUTED);
        assertThat(Tried.model(vote.replace("P7D", "P8D")).verdict(rule)).isEqualTo(REFUTED);
    }

    @Test
    void an_alarm_of_the_whole_watches_what_is_done_within() {
        var model = """
                start s
                step accept
                sub report {
                start i
                user write act=respond
                step tell act=publish
                end j
                i -> write -> tell -> j
                }
                boundary late on=report timer=P1M calm=yes
                step remind
                end e
                end f
                s -> accept -> report -> e
                late -> remind -> f
                """;
        var rule = "r: after accept there must follow tell within 1 month";

        assertThat(Tried.model(model).verdict(rule)).isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("P1M", "P2M")).verdict(rule)).isEqualTo(REFUTED);
        assertThat(Tried.model(model.replace("boundary late on=report timer=P1M calm=yes\n", "")
                                .replace("late -> remind -> f", ""))
                        .verdict(rule))
                .isEqualTo(REFUTED);
    }

    @Test
    void each_boundary_timer_waits_its_own_time() {
        var later = "r: between prepare and later there must be at most 2 years";

        assertThat(Tried.model(YEAR).verdict("calendar kr", later)).isEqualTo(PROVED);
        assertThat(Tried.model(YEAR.replace("P2Y", "P3Y")).verdict("calendar kr", later))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_timer_happens_when_its_time_is_up() {
        var rule = """
                start s
                user ask fields=major!
                step publish act=publish
                wait effective timer='${major ? "P60D" : "P30D"}'
                end e
                s -> ask -> publish -> effective -> e
                """;

        assertThat(Tried.model(rule)
                        .verdict("r: when major is true, between publish and effective there must be at least 60 days"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(rule)
                        .verdict(
                                "r: when major is false, between publish and effective there must be at least 30 days"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(rule)
                        .verdict(
                                "r: when major is false, between publish and effective there must be at least 31 days"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(rule).verdict("r: between publish and effective there must be at most 60 days"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(rule).verdict("r: between publish and effective there must be at most 59 days"))
                .isEqualTo(REFUTED);
    }
}
