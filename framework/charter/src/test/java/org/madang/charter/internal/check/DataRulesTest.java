package org.madang.charter.internal.check;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;

class DataRulesTest {

    private static final String MODEL = """
            start s
            user look groups=clerk in='small:${false};remark:' out='small:${small};remark:${remark}' fields=small,remark
            step tell topic=publication.publish in='what:proposal;reasons:${remark} ${notice}'
            xor choice
            step close topic=policy.close in='state:adopted'
            end e
            end f
            s -> look -> tell -> choice
            choice -> close if ${small}
            choice -> f else
            close -> e
            """;

    private static final String PACK = "pack \"main\"\nlook: every case passes look";

    private static RuleReport report(String id, String model) {
        return Tried.model(model)
                .with("main.charter", PACK)
                .with("parameters.yaml", "notice: {value: \"Known.\"}\nlabels:\n  value: [a, b]\n")
                .rules("r: every case passes look")
                .stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> elements(RuleReport report) {
        return report.steps().stream().map(Step::activity).toList();
    }

    @Test
    void what_is_asked_for_is_known_by_then() {
        assertThat(report("sound.told", MODEL).verdict()).isEqualTo(PROVED);
        assertThat(report("data.kept", MODEL).verdict()).isEqualTo(PROVED);
        assertThat(report("data.given", MODEL).verdict()).isEqualTo(PROVED);
    }

    @Test
    void an_output_that_was_emptied_is_missed_where_it_is_asked_for() {
        var known = report("sound.told", MODEL.replace("small:${small};remark:${remark}", "remark:${remark}"));
        var kept = report("data.kept", MODEL.replace("small:${small};remark:${remark}", "small:${small}"));

        assertThat(known.verdict()).isEqualTo(REFUTED);
        assertThat(elements(known)).endsWith("choice");
        assertThat(kept.verdict()).isEqualTo(REFUTED);
        assertThat(elements(kept)).containsExactly("look");
    }

    @Test
    void what_is_set_only_later_or_misspelt_is_not_known() {
        assertThat(report("sound.told", MODEL.replace("s -> look -> tell -> choice", "s -> tell -> look -> choice"))
                        .verdict())
                .isEqualTo(REFUTED);
        assertThat(elements(report("sound.told", MODEL.replace("${small}\nchoice", "${smal}\nchoice"))))
                .endsWith("choice");
    }

    @Test
    void a_step_without_what_it_needs_is_found() {
        assertThat(elements(report("data.given", MODEL.replace("what:proposal;", ""))))
                .containsExactly("tell");
    }

    @Test
    void an_output_of_nothing_sets_nothing() {
        var kept =
                report("data.kept", MODEL.replace("small:${small};remark:${remark}' f", "small:;remark:${remark}' f"));

        assertThat(elements(kept)).containsExactly("look");
    }

    @Test
    void a_parameter_that_is_empty_gives_a_step_nothing() {
        var model = MODEL.replace("what:proposal;", "what:${kind};");
        var rules = Tried.model(model)
                .with("main.charter", PACK)
                .with("parameters.yaml", "notice: {value: \"Known.\"}\nkind: {value: \"\"}\n")
                .rules("r: every case passes look");

        assertThat(rules)
                .filteredOn(rule -> rule.id().equals("data.given"))
                .singleElement()
                .satisfies(rule -> assertThat(elements(rule)).containsExactly("tell"));
    }

    @Test
    void what_was_never_begun_cannot_be_closed() {
        var model = MODEL.replace("s -> look", """
                        step open topic=consultation.open in='kind:public;period:P20D'
                        step shut topic=consultation.close
                        step record topic=adoption.record in='body:b;session:s;present:9;seats:9;quorum:5;yes:9;no:0;abstain:0;outcome:adopted;reasons:r;office:o'
                        s -> open -> shut -> record -> look""");

        assertThat(report("data.begun", model).verdict()).isEqualTo(PROVED);
        assertThat(elements(report("data.begun", model.replace("s -> open -> shut", "s -> shut -> open"))))
                .containsExactly("shut");
        assertThat(elements(report("data.begun", model.replace("shut -> record -> look", "shut -> look"))))
                .containsExactly("close");
    }

    @Test
    void a_step_nobody_knows_may_give_anything() {
        assertThat(report(
                                "sound.told",
                                MODEL.replace("topic=publication.publish", "topic=their.step")
                                        .replace("if ${small}", "if ${theirs}"))
                        .verdict())
                .isEqualTo(PROVED);
    }

    @Test
    void the_element_of_several_is_no_input() {
        var model = MODEL.replace("step close", "user speak many=labels in='label:${label}' fields=said\nstep close")
                .replace("close -> e", "close -> speak -> e");

        assertThat(elements(report("sound.told", model))).endsWith("speak");
        assertThat(report("sound.told", model.replace(" in='label:${label}'", ""))
                        .verdict())
                .isEqualTo(PROVED);
    }

    @Test
    void a_process_that_others_call_is_handed_what_it_asks_for() {
        var called = "start i\nxor x\nend j\nend k\ni -> x\nx -> j if ${theirs}\nx -> k else";
        var rules = Tried.model("start s\ncall inner calls=inner\nend e\ns -> inner -> e")
                .calling("inner", called)
                .with("main.charter", PACK)
                .with("parameters.yaml", "notice: {value: \"Known.\"}\n")
                .rules("r: every case passes inner");

        assertThat(rules)
                .filteredOn(rule -> rule.id().startsWith("data."))
                .allSatisfy(rule -> assertThat(rule.verdict()).isEqualTo(PROVED));
    }

    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\|(.*?)\\|(.*?)\\|.*");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`(\\?)?(?: \\([^)]*\\))?(?:: [^,]*)?");

    @Test
    void what_a_table_asks_for_is_set_before_it() {
        var model = MODEL.replace("step tell", "rules table decision=majority result=outcome\nstep tell")
                .replace("look -> tell", "look -> table -> tell");

        assertThat(tabled(model, "small > 1").verdict()).isEqualTo(PROVED);
        assertThat(elements(tabled(model, "smal > 1"))).containsExactly("table");
        assertThat(elements(tabled(model, "said > 1"))).containsExactly("table");
    }

    private static RuleReport tabled(String model, String input) {
        return Tried.model(model)
                .with("majority.dmn", DataTest.dmn(input))
                .with("main.charter", PACK)
                .with("parameters.yaml", "notice: {value: \"Known.\"}\n")
                .rules("r: every case passes look")
                .stream()
                .filter(rule -> rule.id().equals("data.known"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_steps_are_those_of_the_contract_for_models() throws IOException {
        var rows = new TreeMap<String, List<String>>();
        for (var line : Files.readAllLines(Path.of("..", "participation", "STEPS.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), List.of(row.group(2), row.group(3)));
            }
        }

        assertThat(KnownSteps.all().keySet()).isEqualTo(rows.keySet());
        rows.forEach((name, cells) -> {
            var step = requireNonNull(KnownSteps.all().get(name), name);
            var inputs = optional(cells.get(0));
            assertThat(step.needs())
                    .as(name)
                    .allSatisfy(need -> assertThat(inputs).containsEntry(need, false));
            assertThat(optional(cells.get(1)).keySet()).as(name).isEqualTo(step.gives());
        });
    }

    /** Each name of a cell, and whether it may be left out. */
    private static Map<String, Boolean> optional(String cell) {
        return NAME.matcher(cell)
                .results()
                .collect(
                        toMap(one -> one.group(1), one -> one.group(2) != null, (first, again) -> first, TreeMap::new));
    }
}
