package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackCheckTest {

    private final Packing packing = new Packing();

    @BeforeAll
    void offer_a_step() {
        packing.offer("translation");
    }

    @AfterAll
    void close() {
        packing.close();
    }

    @Test
    void finds_nothing_wrong_with_a_sound_pack() {
        var pack = TestPacks.pack(
                "sound",
                "a.bpmn",
                TestPacks.around("sound", "<userTask id='work' camunda:formKey='decide' camunda:dueDate='P14D'/>"),
                "b.bpmn",
                TestPacks.step("sound-too", "translation"),
                "c.dmn",
                TestPacks.dmn("c", "UNIQUE", "number", "< 18 => \"child\"", ">= 18 => \"adult\""),
                "forms/decide.form",
                TestPacks.FORM,
                "parameters.yaml",
                "period: {value: P20D, type: period, label: {en: Period, ko: 기간}}");

        assertThat(packing.faults(pack)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.processEngineServices.runtimeService.deleteProcessInstance('x', 'y')}",
                "#{execution.setVariable('a', 1)}",
                "${dateTime().toDate()}",
                "${dateTime()}",
                "${period"
            })
    void an_expression_calls_no_method_and_nothing_that_is_not_listed(String expression) {
        var model = TestPacks.around("calling", "<userTask id='work' camunda:dueDate=\"%s\"/>".formatted(expression));

        assertThat(packing.faults(TestPacks.pack("calling", "a.bpmn", model)))
                .first()
                .asString()
                .startsWith("a.bpmn:")
                .contains("'work': the expression '" + expression);
    }

    @Test
    void an_expression_names_variables_and_calls_what_is_listed() {
        var model = TestPacks.around(
                "named",
                "<userTask id='work' name=\"Costs ${x.y()}\" camunda:dueDate=\"${deadline(now(), periods.long[0])}\"/>");

        assertThat(packing.faults(TestPacks.pack("named", "a.bpmn", model))).isEmpty();
    }

    @Test
    void names_the_line_of_broken_xml() {
        var model = TestPacks.step("broken", "translation").replace("<endEvent id=\"end\"/>", "<endEvent id=\"end\">");

        assertThat(packing.faults(TestPacks.pack("broken", "a.bpmn", model)))
                .singleElement()
                .asString()
                .startsWith("a.bpmn:12: it is not usable XML: ")
                .contains("endEvent")
                .endsWith("open it in the modeler and save it anew");
    }

    @Test
    void passes_on_what_the_engine_has_against_a_model() {
        var model = TestPacks.step("flow", "translation").replace("targetRef=\"end\"", "targetRef=\"nowhere\"");

        assertThat(packing.faults(TestPacks.pack("flow", "a.bpmn", model)))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("a.bpmn:")
                        .contains("the engine says: ")
                        .contains("nowhere"));
    }

    @Test
    void refuses_a_process_that_can_not_be_started() {
        var model = TestPacks.step("still", "translation").replace(" isExecutable=\"true\"", "");

        assertThat(packing.faults(TestPacks.pack("still", "a.bpmn", model)))
                .contains("a.bpmn:5 'still': the process is not executable; write isExecutable=\"true\"");
    }

    @Test
    void names_model_element_step_and_offer_of_an_unknown_step() {
        var pack = TestPacks.pack("typo", "a.bpmn", TestPacks.step("typo", "translaton"));

        assertThat(packing.faults(pack))
                .containsExactly("a.bpmn:8 'work': no plugin offers step 'translaton'; on offer are [translation];"
                        + " install the plugin that does, or correct the topic");
    }

    @Test
    void asks_for_a_version_of_a_step_where_the_model_does() {
        var model = TestPacks.around("versions", """
                <serviceTask id='work' camunda:type='external' camunda:topic='translation'><extensionElements>
                <camunda:properties><camunda:property name='madang:step-version' value='[2,3)'/></camunda:properties>
                </extensionElements></serviceTask>
                """);

        assertThat(packing.faults(TestPacks.pack("versions", "a.bpmn", model)))
                .singleElement()
                .asString()
                .contains("no plugin offers step 'translation@[2.0.0,3.0.0)'");
    }

    @Test
    void refuses_a_topic_that_is_computed() {
        var pack = TestPacks.pack("computed", "a.bpmn", TestPacks.step("computed", "${step}"));

        assertThat(packing.faults(pack))
                .contains("a.bpmn:8 'work': the topic '${step}' does not name a step;"
                        + " write the plain name of a step; on offer are [translation]");
    }

    @Test
    void names_a_missing_form() {
        var pack = TestPacks.pack(
                "formless",
                "a.bpmn",
                TestPacks.around("formless", "<userTask id='work' camunda:formKey='decision'/>"),
                "forms/decide.form",
                TestPacks.FORM);

        assertThat(packing.faults(pack))
                .containsExactly("a.bpmn:8 'work': the form 'decision' is missing;"
                        + " add 'forms/decision.form' to the pack, or name one of [forms/decide.form]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\": \"a\", | it is not valid JSON",
                "{\"components\": []} | the form has no id",
                "{\"id\": \"a\"} | the form has no components",
                "[] | the form has no id",
                "{\"id\": \"a\", \"components\": []} {} | it is not valid JSON",
            })
    void refuses_a_form_that_is_none(String form, String fault) {
        var pack = TestPacks.pack("forms", "a.bpmn", TestPacks.task("forms", "x"), "forms/a.form", form);

        assertThat(packing.faults(pack))
                .singleElement()
                .asString()
                .startsWith("forms/a.form")
                .contains(fault);
    }

    @Test
    void refuses_two_forms_of_one_id() {
        var pack = TestPacks.pack(
                "twins",
                "a.bpmn",
                TestPacks.task("twins", "x"),
                "forms/a.form",
                TestPacks.FORM,
                "forms/b.form",
                TestPacks.FORM);

        assertThat(packing.faults(pack))
                .containsExactly("forms/b.form 'decide': its id is also that of 'forms/a.form';"
                        + " give one of them another id");
    }

    @Test
    void offers_the_acts_for_a_wrong_one() {
        var model = TestPacks.around("act", """
                <userTask id='work'><extensionElements><camunda:properties>
                <camunda:property name='madang:act' value='consultt'/>
                </camunda:properties></extensionElements></userTask>
                """);

        assertThat(packing.faults(TestPacks.pack("act", "a.bpmn", model)))
                .containsExactly("a.bpmn:9 'work': 'consultt' is no act; choose one of propose, screen, translate,"
                        + " inform, consult, hear, review, respond, change, adopt, reject, publish, remedy, appeal,"
                        + " follow-up");
    }

    @Test
    void refuses_one_key_twice_in_a_pack() {
        var pack = TestPacks.pack(
                "double",
                "a.bpmn",
                TestPacks.task("double", "x"),
                "b.bpmn",
                TestPacks.task("double", "y"),
                "a.dmn",
                TestPacks.dmn("chart", "UNIQUE", "number", "-"),
                "b.dmn",
                TestPacks.dmn("chart", "UNIQUE", "number", "-"));

        assertThat(packing.faults(pack))
                .containsExactly(
                        "b.bpmn:5 'double': the process key 'double' is already in 'a.bpmn'; give one of them another id",
                        "b.dmn:4 'chart': the decision key 'chart' is already in 'a.dmn'; give one of them another id");
    }

    @Test
    void refuses_the_key_of_another_pack() {
        packing.desk().offer(TestPacks.pack("owner", "a.bpmn", TestPacks.task("owned", "x")));

        var faults = packing.faults(TestPacks.pack("thief", "a.bpmn", TestPacks.task("owned", "y")));

        assertThat(faults)
                .containsExactly("a.bpmn:5 'owned': the process key 'owned' belongs to the pack 'owner';"
                        + " give it another id; if this pack takes the place of that one, call it 'owner'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='work' scriptFormat='groovy'><script>1</script></scriptTask>",
                "<serviceTask id='work' camunda:class='org.example.Delegate'/>",
                "<serviceTask id='work' camunda:delegateExpression='${bean}'/>",
                "<userTask id='work'><extensionElements><camunda:taskListener event='create' expression='${now()}'/>"
                        + "</extensionElements></userTask>",
                "<userTask id='work'><extensionElements><camunda:executionListener event='start' class='x.Y'/>"
                        + "</extensionElements></userTask>",
                "<serviceTask id='work'><extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId>"
                        + "</camunda:connector></extensionElements></serviceTask>",
                "<userTask id='work'><extensionElements><camunda:inputOutput><camunda:inputParameter name='a'>"
                        + "<camunda:script scriptFormat='javascript'>1</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput></extensionElements></userTask>",
                "<callActivity id='work' calledElement='code' camunda:variableMappingClass='x.Y'/>",
            })
    void refuses_code_in_a_model(String activity) {
        var pack = TestPacks.pack("code", "a.bpmn", TestPacks.around("code", activity));

        assertThat(packing.faults(pack))
                .anySatisfy(fault -> assertThat(fault)
                        .matches("a.bpmn:\\d+ 'work': .*")
                        .contains("code")
                        .endsWith("use a service task with camunda:type=\"external\" and a step's name as topic"));
    }

    @ParameterizedTest
    @CsvSource({
        "timeDuration, 20 days, 'P20D or PT2H'",
        "timeDate, tomorrow, '2026-03-02T09:00:00'",
        "timeCycle, R3/weekly, 'R3/P7D'",
    })
    void refuses_a_time_that_nobody_can_read(String kind, String time, String example) {
        var timer =
                "<intermediateCatchEvent id='work'><timerEventDefinition id='t'><%s xsi:type='tFormalExpression'>%s</%s>"
                        + "</timerEventDefinition></intermediateCatchEvent>";

        var pack = TestPacks.pack("time", "a.bpmn", TestPacks.around("time", timer.formatted(kind, time, kind)));

        assertThat(packing.faults(pack))
                .containsExactly("a.bpmn:8 't': '%s' is no %s; write it like %s".formatted(time, kind, example));
    }

    @ParameterizedTest
    @CsvSource({
        "timeDuration, P20D",
        "timeDuration, P3W",
        "timeDuration, ${period}",
        "timeDate, 2026-03-02T09:00:00",
        "timeCycle, R3/P7D",
        "timeCycle, 0 0 9 * * ?",
    })
    void accepts_every_time_that_the_engine_reads(String kind, String time) {
        var timer =
                "<intermediateCatchEvent id='work'><timerEventDefinition id='t'><%s xsi:type='tFormalExpression'>%s</%s>"
                        + "</timerEventDefinition></intermediateCatchEvent>";

        var pack = TestPacks.pack("times", "a.bpmn", TestPacks.around("times", timer.formatted(kind, time, kind)));

        assertThat(packing.faults(pack)).isEmpty();
    }

    @Test
    void names_a_process_and_a_decision_that_nobody_offers() {
        var pack = TestPacks.pack(
                "calls",
                "a.bpmn",
                TestPacks.around("calls", "<callActivity id='work' calledElement='hearing'/>"),
                "b.bpmn",
                TestPacks.around("decides", "<businessRuleTask id='work' camunda:decisionRef='quorum'/>"));

        assertThat(packing.faults(pack))
                .containsExactly(
                        "a.bpmn:8 'work': no pack offers the process 'hearing'; add it to the pack, install the plugin that"
                                + " brings it, or correct the name",
                        "b.bpmn:8 'work': no pack offers the decision 'quorum'; add it to the pack, install the plugin"
                                + " that brings it, or correct the name");
    }

    @Test
    void hints_at_rules_that_would_change_under_a_running_case() {
        var pack = TestPacks.pack(
                "bound",
                "a.bpmn",
                TestPacks.around("bound", "<businessRuleTask id='work' camunda:decisionRef='quorum'/>"),
                "quorum.dmn",
                TestPacks.dmn("quorum", "UNIQUE", "number", "-"));

        assertThat(packing.faults(pack)).singleElement().asString().contains("decisionRefBinding=\"deployment\"");
    }

    @Test
    void names_overlapping_rules_with_an_example() {
        var table = TestPacks.dmn("ages", "UNIQUE", "number", "[0..18] => \"child\"", "[18..99] => \"adult\"");

        assertThat(packing.faults(TestPacks.pack("ages", "ages.dmn", table)))
                .containsExactly("ages.dmn:8 'r1': rules 1 and 2 both match age = 18, but the hit policy is UNIQUE;"
                        + " make them disjoint, or choose another hit policy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"UNIQUE | >= | is not FEEL", "PRIORITY | > 1 | the engine says: "})
    void refuses_a_decision_that_would_fail_later(String hitPolicy, String rule, String fault) {
        var pack = TestPacks.pack("late", "late.dmn", TestPacks.dmn("late", hitPolicy, "number", rule));

        assertThat(packing.faults(pack))
                .singleElement()
                .asString()
                .startsWith("late.dmn")
                .contains(fault);
    }

    @Test
    void refuses_a_script_in_a_decision() {
        var table = TestPacks.dmn("script", "UNIQUE", "number", "-")
                .replace("<inputEntry", "<inputEntry expressionLanguage='groovy'");

        assertThat(packing.faults(TestPacks.pack("script", "a.dmn", table)))
                .contains("a.dmn:8 'i0': an expression in the language 'groovy' is a script; write it in FEEL");
    }

    @Test
    void refuses_an_entity_bomb_without_reading_it() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a0 \"lol\">");
        for (var level = 1; level < 30; level++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(level, level - 1, level - 1, level - 1));
        }
        bomb.append("]><definitions>&a29;</definitions>");

        assertThat(packing.faults(TestPacks.pack("bomb", "a.bpmn", bomb.toString(), "b.dmn", bomb.toString())))
                .hasSize(2)
                .allSatisfy(fault ->
                        assertThat(fault).contains("it declares a document type (DOCTYPE), which no model needs"));
    }

    @Test
    void refuses_endless_nesting() {
        var deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);

        assertThat(packing.faults(TestPacks.pack("deep", "a.bpmn", deep)))
                .singleElement()
                .asString()
                .contains("it is nested more than 100 deep");
    }

    @Test
    void refuses_a_pack_without_models() {
        assertThat(packing.faults(TestPacks.pack("empty", "README.md", "hello")))
                .containsExactly("it holds no .bpmn and no .dmn file; add one, or remove the pack");
    }

    @Test
    void says_everything_in_one_message() {
        var pack = TestPacks.pack(
                "many",
                "a.bpmn",
                TestPacks.around("many", "<userTask id='work' camunda:formKey='decision'/>"),
                "parameters.yaml",
                "quorum: {value: half, type: number}");

        var status = packing.desk().offer(pack);

        assertThat(status.message()).isEqualTo("""
                        Pack 'many' is refused, nothing of it is deployed:
                          - a.bpmn:8 'work': the form 'decision' is missing; add 'forms/decision.form' to the pack, or name one of []
                          - parameters.yaml 'quorum': its value 'half' is no number; correct the value or the type""".stripIndent());
    }
}
