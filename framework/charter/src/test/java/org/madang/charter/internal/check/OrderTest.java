package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.madang.charter.Verdict.GUARDED;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;
import static org.madang.charter.Verdict.UNKNOWN;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final String LINE = """
            start s
            user consult act=consult
            user adopt act=adopt
            end e
            s -> consult -> adopt -> e
            """;

    private static final String BYPASS = """
            start s
            xor minor
            user consult act=consult
            user adopt act=adopt
            end e
            s -> minor
            minor -> adopt if ${minor}
            minor -> consult else
            consult -> adopt -> e
            """;

    @Test
    void what_comes_first_on_every_way_is_proved() {
        assertThat(Tried.model(LINE).verdict("r: before adopt there must be consult"))
                .isEqualTo(PROVED);
    }

    @Test
    void a_way_around_is_shown_step_by_step() {
        var tried = Tried.model(BYPASS);

        assertThat(tried.verdict("r: before adopt there must be consult")).isEqualTo(REFUTED);
        assertThat(tried.way("r: before adopt there must be consult")).containsExactly("s", "minor", "adopt");
    }

    @Test
    void what_is_drawn_nowhere_cannot_come_before() {
        assertThat(Tried.model(LINE).verdict("r: before adopt there must be hear"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_name_that_means_nothing_is_no_proof() {
        assertThat(Tried.model(LINE).verdict("r: before adpot there must be consult"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_name_that_means_nothing_keeps_nothing_apart() {
        assertThat(Tried.model(LINE).verdict("r: adopt and rejcet never both happen"))
                .isEqualTo(UNKNOWN);
        assertThat(Tried.model(LINE).verdict("r: adopt never happens after rejcet"))
                .isEqualTo(UNKNOWN);
        assertThat(Tried.model(LINE).verdict("r: adopt and reject never both happen"))
                .isEqualTo(PROVED);
    }

    @Test
    void parallel_work_is_not_before() {
        assertThat(Tried.model("""
                        start s
                        and split
                        user consult act=consult
                        user adopt act=adopt
                        and join
                        end e
                        s -> split -> consult -> join -> e
                        split -> adopt -> join
                        """).verdict("r: before adopt there must be consult"))
                .isEqualTo(REFUTED);
    }

    @Test
    void an_escape_excuses() {
        assertThat(Tried.model(BYPASS).verdict("r: before adopt there must be consult, unless minor"))
                .isEqualTo(PROVED);
    }

    @Test
    void cases_are_told_apart_by_their_data() {
        var tried = Tried.model(BYPASS);

        assertThat(tried.verdict("r: when minor is false, before adopt there must be consult"))
                .isEqualTo(PROVED);
        assertThat(tried.verdict("r: when minor is true, before adopt there must be consult"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_parameter_that_closes_the_way_around_guards_the_rule() {
        var report = Tried.model(BYPASS)
                .with("parameters.yaml", "minor:\n  value: false\n")
                .rule("r: before adopt there must be consult");

        assertThat(report.verdict()).isEqualTo(GUARDED);
        assertThat(report.guards().get(0).data()).containsEntry("name", "minor").containsEntry("value", "false");
    }

    @Test
    void a_parameter_that_changes_nothing_guards_nothing() {
        var report = Tried.model(BYPASS.replace("adopt -> e", "adopt -> long") + """
                        xor long
                        user read
                        long -> read if ${withReading}
                        long -> e else
                        read -> e""")
                .with("parameters.yaml", "minor:\n  value: false\nwithReading:\n  value: true\n")
                .rule("r: before adopt there must be consult");

        assertThat(report.verdict()).isEqualTo(GUARDED);
        assertThat(report.guards())
                .extracting(guard -> guard.data().get("name"))
                .containsExactly("minor");
    }

    @Test
    void two_questions_about_one_answer_agree() {
        var model = """
                start s
                user look fields=grave
                xor first
                user consult act=consult
                xor meet
                xor second
                user adopt act=adopt
                user note
                end e
                end f
                s -> look -> first
                first -> consult if ${grave}
                first -> meet else
                consult -> meet
                meet -> second
                second -> adopt if ${grave}
                second -> note else
                adopt -> e
                note -> f
                """;

        assertThat(Tried.model(model).verdict("r: before adopt there must be consult"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("consult -> meet", "consult -> meet\nuser change fields=grave")
                                .replace("meet -> second", "meet -> change -> second"))
                        .verdict("r: before adopt there must be consult"))
                .isEqualTo(REFUTED);
    }

    private static final String REJECTION = """
            start s
            xor ok
            user adopt act=adopt
            user refuse act=reject
            step tell act=remedy
            end e
            end f
            s -> ok
            ok -> adopt if ${ok}
            ok -> refuse else
            adopt -> e
            refuse -> tell -> f
            """;

    @Test
    void what_follows_on_every_way_is_proved() {
        assertThat(Tried.model(REJECTION).verdict("r: after every reject there must follow remedy"))
                .isEqualTo(PROVED);
    }

    @Test
    void an_end_without_what_must_follow_is_shown() {
        var tried = Tried.model(REJECTION.replace("refuse -> tell -> f", "refuse -> f\ntell -> e"));

        assertThat(tried.verdict("r: after every reject there must follow remedy"))
                .isEqualTo(REFUTED);
        assertThat(tried.way("r: after every reject there must follow remedy")).containsExactly("s", "ok", "refuse");
    }

    @Test
    void a_loop_with_a_way_out_is_no_broken_promise() {
        var model = """
                start s
                user refuse act=reject
                xor again
                user think
                user tell act=remedy
                end e
                s -> refuse -> again
                again -> think if ${think}
                again -> tell else
                think -> again
                tell -> e
                """;
        assertThat(Tried.model(model).verdict("r: after every reject there must follow remedy"))
                .isEqualTo(PROVED);
    }

    private static final String CHANGES = """
            start s
            xor in
            user consult act=consult
            xor changed
            user change act=change
            user adopt act=adopt
            end e
            s -> in -> consult -> changed
            changed -> change if ${changed}
            changed -> adopt else
            change -> in
            adopt -> e
            """;

    @Test
    void a_change_that_goes_back_to_the_public_is_fresh() {
        assertThat(Tried.model(CHANGES).verdict("r: between the last change and adopt there must be consult"))
                .isEqualTo(PROVED);
    }

    @Test
    void a_change_that_goes_on_to_the_vote_is_stale() {
        assertThat(Tried.model(CHANGES.replace("change -> in", "change -> adopt"))
                        .way("r: between the last change and adopt there must be consult"))
                .containsExactly("s", "consult", "changed", "change", "adopt");
    }

    @Test
    void a_consultation_that_began_before_the_change_is_not_about_it() {
        var model = """
                start s
                and split
                user consult act=consult
                user change act=change
                and join
                user adopt act=adopt
                end e
                s -> split -> consult -> join -> adopt -> e
                split -> change -> join
                """;

        assertThat(Tried.model(model).verdict("r: between the last change and adopt there must be consult"))
                .isEqualTo(REFUTED);
    }

    @Test
    void one_adoption_is_counted_once() {
        assertThat(Tried.model(LINE).verdict("r: every case has exactly one adopt"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(LINE.replace("adopt -> e", "adopt -> again -> e\nuser again act=adopt"))
                        .verdict("r: every case has exactly one adopt"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(LINE.replace(
                                "adopt -> e", "adopt -> talk -> again -> e\nuser talk\nuser again act=adopt"))
                        .verdict("r: every case has exactly one adopt"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(REJECTION).verdict("r: every case has exactly one adopt"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(REJECTION).verdict("r: every case has exactly one adopt or reject"))
                .isEqualTo(PROVED);
    }

    @Test
    void the_same_element_twice_is_twice() {
        assertThat(Tried.model("""
                        start s
                        and split
                        xor meet
                        user adopt act=adopt
                        end e
                        s -> split -> meet
                        split -> meet
                        meet -> adopt -> e
                        """).verdict("r: adopt happens at most once")).isEqualTo(REFUTED);
    }

    @Test
    void every_case_passes_what_stands_on_every_way() {
        assertThat(Tried.model(LINE).verdict("r: every case passes consult")).isEqualTo(PROVED);
        assertThat(Tried.model(BYPASS).verdict("r: every case passes consult")).isEqualTo(REFUTED);
        assertThat(Tried.model(LINE).verdict("r: every case passes screen")).isEqualTo(REFUTED);
    }

    @Test
    void forbidden_things_are_found() {
        assertThat(Tried.model(LINE).verdict("r: reject never happens")).isEqualTo(PROVED);
        assertThat(Tried.model(REJECTION).verdict("r: reject never happens")).isEqualTo(REFUTED);
        assertThat(Tried.model(LINE).verdict("r: after adopt there is no consult"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(LINE).verdict("r: after consult there is no adopt"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(REJECTION).verdict("r: adopt and reject never both happen"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(LINE).verdict("r: consult and adopt never both happen"))
                .isEqualTo(REFUTED);
    }

    @Test
    void what_must_be_possible_needs_a_way() {
        assertThat(Tried.model(REJECTION).verdict("r: reject can happen")).isEqualTo(PROVED);
        assertThat(Tried.model(REJECTION.replace("refuse -> tell -> f", "refuse -> f\ntell -> f"))
                        .verdict("r: remedy can happen"))
                .isEqualTo(REFUTED);
    }

    @Test
    void hearings_that_may_be_cut_short_are_not_all_held() {
        var model = LINE.replace("user consult act=consult", "user consult act=hear many=groups");

        assertThat(Tried.model(model).verdict("r: every hear is completed")).isEqualTo(PROVED);
        assertThat(Tried.model(model.replace(
                                "many=groups", "many=groups until='${nrOfCompletedInstances/nrOfInstances >= 0.5}'"))
                        .verdict("r: every hear is completed"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_rule_holds_through_a_called_process() {
        var main = """
                start s
                call hearing calls=hearing
                user adopt act=adopt
                end e
                s -> hearing -> adopt -> e
                """;
        var hearing = """
                start s
                user hear act=hear
                end e
                s -> hear -> e
                """;

        assertThat(Tried.model(main).calling("hearing", hearing).verdict("r: before adopt there must be hear"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(main)
                        .calling("hearing", hearing.replace("s -> hear -> e", "s -> e\nhear -> e"))
                        .verdict("r: before adopt there must be hear"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(main)
                        .rules("r: before adopt there must be hear")
                        .get(0)
                        .verdict())
                .isEqualTo(org.madang.charter.Verdict.UNSUPPORTED);
    }

    @Test
    void an_alarm_in_a_loop_that_piles_up_is_found_and_does_not_keep_anybody_waiting() {
        var loop = """
                start s
                xor again
                user decide
                boundary late on=decide calm=yes timer=P30D
                user explain
                end told
                xor enough
                end e
                s -> again -> decide -> enough
                enough -> e if ${done}
                enough -> again else
                late -> explain -> told
                """;
        var rules = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Tried.model(loop).rules("r: every case passes decide"));

        assertThat(rules)
                .filteredOn(rule -> rule.id().equals("sound.safe"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.verdict()).isEqualTo(REFUTED));
        assertThat(rules)
                .filteredOn(rule -> rule.id().equals("r"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.verdict()).isNotEqualTo(REFUTED));
    }
}
