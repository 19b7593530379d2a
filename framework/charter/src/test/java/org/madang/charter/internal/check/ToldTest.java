package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madang.charter.Charter;
import org.madang.charter.RuleReport;

class ToldTest {

    private static final String DECIDE = """
            start s
            user decide fields=reasons!,outcome! out='reasons:${reasons};outcome:${outcome}'
            step publish topic=publication.publish in='what:decision;reasons:${reasons}'
            end e
            s -> decide -> publish -> e
            """;

    private static Optional<RuleReport> told(String sketch) {
        return told(sketch, "pack \"main\"\nsound: every case can be finished; nothing is left over");
    }

    private static Optional<RuleReport> told(String sketch, String rules) {
        var files = Map.of(
                "main.bpmn",
                Sketch.bpmn("main", sketch),
                "parameters.yaml",
                "city:\n  value: [a, b]\n".getBytes(StandardCharsets.UTF_8),
                rules.isEmpty() ? "none.txt" : "main.charter",
                rules.getBytes(StandardCharsets.UTF_8));
        return Charter.standard().on(LocalDate.of(2026, 3, 2)).check(files).models().get(0).rules().stream()
                .filter(rule -> rule.id().equals("sound.told"))
                .findFirst();
    }

    private static void assertTold(String sketch) {
        assertThat(told(sketch).orElseThrow().verdict()).isEqualTo(PROVED);
    }

    private static void assertUntold(String sketch, String element, String variable) {
        var report = told(sketch).orElseThrow();
        var last = report.steps().get(report.steps().size() - 1);

        assertThat(report.verdict()).isEqualTo(REFUTED);
        assertThat(last.activity()).isEqualTo(element);
        assertThat(last.sentence()).contains("'" + variable + "'");
    }

    @Test
    void what_an_output_no_longer_keeps_is_missed_where_it_is_asked_for() {
        assertTold(DECIDE);
        assertUntold(DECIDE.replace("reasons:${reasons};outcome", "outcome"), "publish", "reasons");
    }

    @Test
    void without_outputs_everything_stays() {
        assertTold(DECIDE.replace(" out='reasons:${reasons};outcome:${outcome}'", ""));
        assertUntold(
                DECIDE.replace(" out='reasons:${reasons};outcome:${outcome}'", "")
                        .replace("reasons!,", ""),
                "publish",
                "reasons");
    }

    @Test
    void an_output_needs_what_it_is_made_of() {
        assertUntold(DECIDE.replace("reasons!,", ""), "decide", "reasons");
        assertTold(DECIDE.replace("reasons!,", "").replace("out='", "in='reasons:-' out='"));
        assertUntold(DECIDE.replace("fields=", "due=${due} fields="), "decide", "due");
    }

    @Test
    void one_way_round_is_enough_to_miss_it() {
        var short_cut = DECIDE.replace("user decide", "xor small\nuser decide")
                .replace("s -> decide", "s -> small\nsmall -> publish if ${city}\nsmall -> decide else\ndecide");

        assertUntold(short_cut, "publish", "reasons");
    }

    @Test
    void parameters_messages_and_the_language_are_told() {
        assertTold(DECIDE.replace("'what:decision", "'what:${city} ${language}"));
        assertTold("""
                start s
                wait filed message=letter
                step publish topic=publication.publish in='reasons:${letter}'
                end e
                s -> filed -> publish -> e
                """);
        assertUntold("""
                start s
                wait filed message=appeal-filed
                step publish topic=publication.publish in='reasons:${letter}'
                end e
                s -> filed -> publish -> e
                """, "publish", "letter");
    }

    @Test
    void a_table_needs_what_it_reads() {
        var counted = """
                start s
                user vote fields=yes!,no! out='yes:${yes};no:${no}'
                rules count decision=majority result=found out='outcome:${found}' in='found:-'
                end e
                s -> vote -> count -> e
                """;

        assertThat(count(counted).verdict()).isEqualTo(PROVED);
        assertThat(count(counted.replace("out='yes:${yes};no:${no}'", "out='no:${no}'"))
                        .verdict())
                .isEqualTo(REFUTED);
    }

    private static RuleReport count(String sketch) {
        return Tried.model(sketch)
                .with("majority.dmn", DataTest.dmn("yes > no"))
                .with("main.charter", "pack \"main\"")
                .rules()
                .stream()
                .filter(rule -> rule.id().equals("sound.told"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_may_not_be_looked_at_is_not_missed() {
        assertTold(DECIDE.replace("${reasons}'\nend", "${outcome == 'x' ? other : reasons}'\nend"));
        assertTold(DECIDE.replace("${reasons}'\nend", "${outcome == 'x' or other}'\nend"));
    }

    @Test
    void an_interrupted_task_still_gives_out() {
        assertTold(DECIDE.replace("end e", "boundary late on=decide timer=P1D\nend e")
                        .replace("in='what", "in='what")
                        .replace("user decide fields=reasons!", "user decide in='reasons:-;outcome:-' fields=reasons!")
                + "\nlate -> publish");
    }

    @Test
    void a_model_that_stands_alone_may_be_told_anything() {
        assertThat(told(DECIDE, "")).isEmpty();
    }
}
