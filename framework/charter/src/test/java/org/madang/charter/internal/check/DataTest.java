package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.GUARDED;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;
import static org.madang.charter.Verdict.UNKNOWN;

import org.junit.jupiter.api.Test;

class DataTest {

    private static final String VOTE = """
            start s
            user vote fields=yes,no
            xor enough
            step adopt act=adopt
            step refuse act=reject
            end e
            end f
            s -> vote -> enough
            enough -> adopt if ${yes > no}
            enough -> refuse else
            adopt -> e
            refuse -> f
            """;

    @Test
    void a_field_that_is_only_shown_writes_nothing() {
        var shown = """
                start s
                user ask fields=x
                xor first
                user note fields=remark
                user look fields=x?
                xor second
                user agree fields=remark
                user differ fields=remark
                end e
                s -> ask -> first
                first -> note if ${x}
                first -> e else
                note -> look -> second
                second -> agree if ${x}
                second -> differ else
                agree -> e
                differ -> e
                """;

        assertThat(Tried.model(shown).verdict("r: differ never happens")).isEqualTo(PROVED);
        assertThat(Tried.model(shown.replace("x?", "x")).verdict("r: differ never happens"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_majority_is_tried_at_its_edge() {
        var rule = "r: adopt needs more than half of votes cast";
        assertThat(Tried.model(VOTE).verdict(rule)).isEqualTo(PROVED);
        assertThat(Tried.model(VOTE.replace("yes > no", "2 * yes > yes + no")).verdict(rule))
                .isEqualTo(PROVED);

        var weak = Tried.model(VOTE.replace("yes > no", "yes >= no")).rule(rule);
        assertThat(weak.verdict()).isEqualTo(REFUTED);
        assertThat(weak.steps().get(weak.steps().size() - 1).sentence()).contains("no = 5, yes = 5");
    }

    @Test
    void a_majority_rests_only_on_the_parameters_that_could_undo_it() {
        var model = VOTE.replace("yes > no", "yes > no || quick").replace("adopt -> e", """
                adopt -> long
                xor long
                user hear
                long -> hear if ${withHearing}
                long -> e else
                hear -> e""");

        var report = Tried.model(model)
                .with("parameters.yaml", "quick:\n  value: false\nwithHearing:\n  value: true\n")
                .rule("r: adopt needs more than half of votes cast");

        assertThat(report.verdict()).isEqualTo(GUARDED);
        assertThat(report.guards())
                .extracting(guard -> guard.data().get("name"))
                .containsExactly("quick");
    }

    @Test
    void asking_for_more_than_the_law_is_wrong_too() {
        assertThat(Tried.model(VOTE.replace("yes > no", "yes > 2 * no"))
                        .verdict("r: adopt needs more than half of votes cast"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(VOTE.replace("yes > no", "yes > no && turnout >= 50"))
                        .verdict("r: whether adopt happens depends only on \"yes, no\""))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(VOTE).verdict("r: whether adopt happens depends only on \"yes, no\""))
                .isEqualTo(PROVED);
    }

    @Test
    void votes_that_nobody_counts_are_unknown() {
        assertThat(Tried.model(VOTE.replace("yes > no", "accepted"))
                        .verdict("r: adopt needs more than half of votes cast"))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void a_quorum_is_tried_at_its_edge() {
        var model = VOTE.replace("yes > no", "yes > no && 2 * present >= members");
        assertThat(Tried.model(model).verdict("r: adopt needs at least half of members to be present"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("2 * present", "3 * present"))
                        .verdict("r: adopt needs at least half of members to be present"))
                .isEqualTo(REFUTED);
    }

    private static final String SIGNATURES = """
            start s
            user count fields=valid,eligible
            xor enough
            step accept act=accept
            step refuse act=reject
            end e
            end f
            s -> count -> enough
            enough -> accept if ${70 * valid >= eligible}
            enough -> refuse else
            accept -> e
            refuse -> f
            """;

    @Test
    void rounding_down_a_threshold_is_found_at_its_edge() {
        var rule = "r: \"accept\" needs \"valid\" to be at least 1/70, rounded up of \"eligible\"";
        assertThat(Tried.model(SIGNATURES).verdict(rule)).isEqualTo(PROVED);
        assertThat(Tried.model(SIGNATURES.replace("70 * valid >= eligible", "valid >= floor(eligible / 70)"))
                        .verdict(rule))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(SIGNATURES.replace("70 * valid >= eligible", "valid >= ceiling(eligible / 70)"))
                        .verdict(rule))
                .isEqualTo(PROVED);
    }

    @Test
    void a_table_decides_for_the_gateway() {
        var model = VOTE.replace(
                        "s -> vote -> enough",
                        "rules table decision=majority result=outcome\ns -> vote -> table -> enough")
                .replace("yes > no", "outcome == 'adopted'");
        assertThat(Tried.model(model)
                        .with("majority.dmn", dmn("yes > no"))
                        .verdict("r: adopt needs more than half of votes cast"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model)
                        .with("majority.dmn", dmn("yes >= no"))
                        .verdict("r: adopt needs more than half of votes cast"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_table_may_be_asked_by_itself() {
        var model = VOTE.replace(
                "s -> vote -> enough", "rules table decision=majority result=outcome\ns -> vote -> table -> enough");
        var rule = "r: when yes is 5 and no is 5, table answers \"outcome\" with refused";

        assertThat(Tried.model(model).with("majority.dmn", dmn("yes > no")).verdict(rule))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model).with("majority.dmn", dmn("yes >= no")).verdict(rule))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(model)
                        .with("majority.dmn", dmn("yes > no"))
                        .verdict("r: when yes is 5, table answers \"result\" with refused"))
                .isEqualTo(UNKNOWN);
        assertThat(Tried.model(model).verdict(rule)).isEqualTo(UNKNOWN);
    }

    static String dmn(String input) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                <decision id="majority" name="Majority"><decisionTable id="t" hitPolicy="UNIQUE">
                <input id="i"><inputExpression id="x" typeRef="boolean"><text>%s</text></inputExpression></input>
                <output id="o" name="outcome" typeRef="string"/>
                <rule id="r1"><inputEntry id="e1"><text>true</text></inputEntry><outputEntry id="o1"><text>"adopted"</text></outputEntry></rule>
                <rule id="r2"><inputEntry id="e2"><text>false</text></inputEntry><outputEntry id="o2"><text>"refused"</text></outputEntry></rule>
                </decisionTable></decision></definitions>""".formatted(input.replace(">", "&gt;"));
    }

    @Test
    void tables_are_checked_for_gaps() {
        var model = VOTE.replace(
                "s -> vote -> enough", "rules table decision=majority result=outcome\ns -> vote -> table -> enough");
        var whole = dmn("yes > no");

        assertThat(Tried.model(model).with("majority.dmn", whole).rules())
                .filteredOn(rule -> rule.id().startsWith("table."))
                .extracting(org.madang.charter.RuleReport::verdict)
                .containsExactly(PROVED, PROVED);
        assertThat(Tried.model(model)
                        .with("majority.dmn", whole.replaceFirst("<rule id=\"r2\">.*?</rule>", ""))
                        .rules())
                .filteredOn(rule -> rule.id().startsWith("table.complete"))
                .extracting(org.madang.charter.RuleReport::verdict)
                .containsExactly(REFUTED);
        assertThat(Tried.model(model)
                        .with("majority.dmn", whole.replace("<text>false</text>", "<text>-</text>"))
                        .rules())
                .filteredOn(rule -> rule.id().startsWith("table.overlap"))
                .extracting(org.madang.charter.RuleReport::verdict)
                .containsExactly(REFUTED);
    }

    private static final String CONSENT = """
            start s
            user ask act=consult fields=consent
            xor given
            user adopt act=adopt
            end e
            end f
            s -> ask -> given
            given -> adopt if ${consent}
            given -> f else
            adopt -> e
            """;

    @Test
    void nothing_is_adopted_without_consent() {
        assertThat(Tried.model(CONSENT).verdict("r: adopt needs \"consent\" to be true"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(CONSENT.replace("given -> f else", "given -> adopt else"))
                        .verdict("r: adopt needs \"consent\" to be true"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(CONSENT.replace("${consent}", "${other}"))
                        .verdict("r: adopt needs \"consent\" to be true"))
                .isEqualTo(REFUTED);
    }

    private static final String URGENT = """
            start s
            xor urgent
            user ground act=skip-notice form=ground
            wait notice act=consult timer=P20D
            xor meet
            user adopt act=adopt
            end e
            s -> urgent
            urgent -> ground if ${urgent}
            urgent -> notice else
            ground -> meet
            notice -> meet -> adopt -> e
            """;

    private static String form(String required, String values) {
        return """
                {"type":"default","id":"ground","components":[{"type":"select","key":"ground","validate":{"required":%s},
                "values":[%s]}]}""".formatted(required, values);
    }

    @Test
    void only_listed_grounds_open_the_urgent_way() {
        var rules = new String[] {
            "list \"art-41-1\": \"urgent\", \"execution\"",
            "r: adopt is allowed only with a ground from list \"art-41-1\" in \"ground\", unless consult"
        };
        var listed = "{\"value\":\"urgent\",\"label\":\"Urgent\"}";

        assertThat(Tried.model(URGENT).with("ground.form", form("true", listed)).verdict(rules))
                .isEqualTo(GUARDED);
        assertThat(Tried.model(URGENT)
                        .with("ground.form", form("false", listed))
                        .verdict(rules))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(URGENT)
                        .with("ground.form", form("true", listed + ",{\"value\":\"because\",\"label\":\"Because\"}"))
                        .verdict(rules))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(URGENT).verdict(rules)).isEqualTo(REFUTED);
    }

    @Test
    void reasons_must_be_a_field_that_is_filled() {
        var model = """
                start s
                user refuse act=reject fields=reasons!
                end e
                s -> refuse -> e
                """;
        assertThat(Tried.model(model).verdict("r: reject states \"reasons\"")).isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("reasons!", "reasons")).verdict("r: reject states \"reasons\""))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(model.replace(
                                "user refuse act=reject fields=reasons!", "step refuse act=reject in='reasons:${why}'"))
                        .verdict("r: reject states \"reasons\""))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("user refuse act=reject fields=reasons!", "step refuse act=reject"))
                        .verdict("r: reject states \"reasons\""))
                .isEqualTo(REFUTED);
    }

    private static final String TALKS = """
            start s
            user talk act=consult
            boundary late on=talk timer=P30D
            user adopt act=adopt
            end e
            s -> talk -> adopt -> e
            late -> adopt
            """;

    @Test
    void only_people_end_what_no_timer_may_end() {
        var rule = "r: consult is never ended by a timer";
        assertThat(Tried.model(TALKS).verdict(rule)).isEqualTo(REFUTED);
        assertThat(Tried.model(TALKS.replace("timer=P30D", "timer=P30D calm=yes"))
                        .verdict(rule))
                .isEqualTo(PROVED);
        assertThat(Tried.model("""
                        start s
                        sub talks act=consult {
                        start i
                        user talk
                        boundary late on=talk timer=P30D
                        step note
                        end j
                        i -> talk -> j
                        late -> note -> j
                        }
                        end e
                        s -> talks -> e
                        """).verdict(rule)).isEqualTo(REFUTED);
    }

    @Test
    void what_must_end_in_time_needs_a_timer() {
        var rule = "r: consult lasts at most 12 months";
        assertThat(Tried.model(TALKS).verdict(rule)).isEqualTo(PROVED);
        assertThat(Tried.model(TALKS.replace("P30D", "P13M")).verdict(rule)).isEqualTo(REFUTED);
        assertThat(Tried.model(TALKS.replace("boundary late on=talk timer=P30D\n", "")
                                .replace("late -> adopt\n", ""))
                        .verdict(rule))
                .isEqualTo(REFUTED);
    }

    @Test
    void an_answer_in_time_needs_a_timer_on_all_that_waits() {
        var model = """
                start s
                step accept act=accept
                user council act=adopt
                boundary late on=council timer=P1Y
                step escalate act=inform
                end e
                end f
                s -> accept -> council -> e
                late -> escalate -> f
                """;
        assertThat(Tried.model(model).verdict("r: after accept there must follow adopt or inform within 1 year"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("P1Y", "P2Y"))
                        .verdict("r: after accept there must follow adopt or inform within 1 year"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(model).verdict("r: between accept and adopt there must be at most 1 day"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("s -> accept -> council", "user wait\ns -> accept -> wait -> council"))
                        .verdict("r: between accept and adopt there must be at most 1 day"))
                .isEqualTo(REFUTED);
    }

    @Test
    void an_amount_is_tried_on_both_sides_of_its_bound() {
        var model = """
                start s
                user ask fields=members
                xor enough
                step designate act=adopt
                end e
                end f
                s -> ask -> enough
                enough -> designate if ${members >= 21}
                enough -> f else
                designate -> e
                """;
        var rule = "r: designate needs members to be at least 21";

        assertThat(Tried.model(model).verdict(rule)).isEqualTo(PROVED);
        assertThat(Tried.model(model.replace(">= 21", "> 21")).verdict(rule)).isEqualTo(REFUTED);
        assertThat(Tried.model(model.replace(">= 21", ">= 20")).verdict(rule)).isEqualTo(REFUTED);
        assertThat(Tried.model(model.replace(">= 21", "<= 21")).verdict("r: designate needs members to be at most 21"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model).verdict("r: designate에는 \"members\"가 20 초과여야 한다"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model).verdict("r: designate needs age to be at least 18"))
                .isEqualTo(REFUTED);
    }

    @Test
    void what_the_law_does_not_know_must_not_be_asked() {
        var rule = "r: adopt does not depend on turnout";
        var table = VOTE.replace(
                        "s -> vote -> enough",
                        "rules table decision=majority result=outcome\ns -> vote -> table -> enough")
                .replace("${yes > no}", "${outcome == 'adopted'}");

        assertThat(Tried.model(VOTE).verdict(rule)).isEqualTo(PROVED);
        assertThat(Tried.model(VOTE.replace("yes > no", "yes > no and turnout >= 50"))
                        .verdict(rule))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(table).with("majority.dmn", dmn("yes > no")).verdict(rule))
                .isEqualTo(PROVED);
        assertThat(Tried.model(table)
                        .with("majority.dmn", dmn("yes > no and turnout >= 50"))
                        .verdict(rule))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_step_of_the_framework_changes_only_what_it_gives_back() {
        var model = """
                start s
                user note out='made:${true}'
                step tell topic=publication.publish
                xor said
                user agree act=inform
                user differ act=reject
                end e
                s -> note -> tell -> said
                said -> agree if ${made}
                said -> differ else
                agree -> e
                differ -> e
                """;

        assertThat(Tried.model(model).verdict("r: differ never happens")).isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("made", "appealsUntil")).verdict("r: differ never happens"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(model.replace("publication.publish", "a.vendors.step"))
                        .verdict("r: differ never happens"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_message_of_the_framework_brings_only_what_it_says() {
        var model = """
                start s
                user note out='made:${true}'
                wait filed message=appeal-filed
                xor said
                user differ act=reject
                end e
                s -> note -> filed -> said
                said -> e if ${made}
                said -> differ else
                differ -> e
                """;

        assertThat(Tried.model(model).verdict("r: differ never happens")).isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("appeal-filed", "letter")).verdict("r: differ never happens"))
                .isEqualTo(REFUTED);
    }

    @Test
    void several_variables_may_be_asked_for_at_once() {
        var model = VOTE.replace("fields=yes,no", "fields=yes!,no!,reasons!");

        assertThat(Tried.model(model).verdict("r: vote states yes, no and reasons"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("no!", "no")).verdict("r: vote states yes, no and reasons"))
                .isEqualTo(REFUTED);
    }

    @Test
    void what_a_form_lets_nobody_write_stays_what_the_task_was_given() {
        var model = """
                start s
                xor again
                user consent fields=agreed in='agreed:${false}' out='agreed:${agreed}'
                xor said
                step appoint act=adopt
                end e
                s -> again -> consent -> said
                said -> appoint if ${agreed}
                said -> again else
                appoint -> e
                """;

        assertThat(Tried.model(model).verdict("r: appoint can happen")).isEqualTo(PROVED);
        assertThat(Tried.model(model.replace("fields=agreed", "fields=remark")).verdict("r: appoint can happen"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(model.replace("fields=agreed", "fields=agreed?")).verdict("r: appoint can happen"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(model.replace("fields=agreed", "groups=body")).verdict("r: appoint can happen"))
                .isEqualTo(PROVED);
    }
}
