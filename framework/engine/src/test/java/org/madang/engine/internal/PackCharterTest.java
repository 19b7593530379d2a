package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.api.PackStatus.State;
import org.madang.api.PolicyId;
import org.madang.api.Values;
import org.madang.engine.Outbox;

/** Packs that bring rules, offered to a real engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackCharterTest {

    private static final String HEARD_FIRST = """
            pack "town" version 1 source "Town ordinance" valid from 2020-01-01
            heard: before adopt there must be consult -- Town ordinance art. 4
            """;

    private final Packing packing = new Packing();

    @AfterAll
    void close() {
        packing.close();
    }

    @Test
    void deploys_a_pack_that_keeps_its_rules_and_its_report_with_it() {
        var status = packing.desk().offer(pack("lawful", line("lawful"), HEARD_FIRST));

        assertThat(status.message()).isEmpty();
        assertThat(status.state()).isEqualTo(State.DEPLOYED);
        assertThat(report("lawful")).contains("\"verdict\" : \"PROVED\"", "before adopt there must be consult");
    }

    @Test
    void tells_the_public_record_the_verdict_and_the_hashes_of_rules_and_report() {
        packing.desk().offer(pack("recorded", line("recorded"), HEARD_FIRST));

        var told = new ArrayList<Values>();
        packing.engine().outbox().take(Outbox.REGISTER, 100, (connection, messages) -> told.addAll(messages));
        var charter = told.stream()
                .filter(news -> news.text("pack").filter("recorded"::equals).isPresent())
                .map(news -> news.asMap().get("charter"))
                .findFirst();
        assertThat(charter)
                .contains(Map.of(
                        "verdict",
                        "PROVED",
                        "rules",
                        JudgementFile.rules(pack("recorded", "", HEARD_FIRST)),
                        "report",
                        Sha256.of(report("recorded").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void judges_at_no_start_what_is_deployed_already() {
        var pack = pack("again", line("again"), HEARD_FIRST);
        packing.desk().offer(pack);
        var judged = packing.judged();

        var status = packing.newDesk().offer(pack);

        assertThat(status.state()).isEqualTo(State.DEPLOYED);
        assertThat(packing.judged()).isEqualTo(judged);
    }

    @Test
    void refuses_a_pack_that_breaks_a_rule_and_shows_the_way_and_the_mend() {
        var status = packing.desk().offer(pack("lawless", bypass("lawless"), HEARD_FIRST));

        assertThat(status.state()).isEqualTo(State.REFUSED);
        assertThat(status.message())
                .contains("Pack 'lawless' is refused, nothing of it is deployed")
                .contains("a.bpmn 'lawless': breaks the rule")
                .contains("Town ordinance art. 4")
                .contains("1. ")
                .contains("'madang check processes/lawless'");
        assertThat(packing.engine()
                        .camunda()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("lawless")
                        .count())
                .isZero();
    }

    @Test
    void tells_whether_a_broken_rule_was_walked_on_an_engine() {
        var lawless = pack("walked", bypass("walked"), HEARD_FIRST);

        assertThat(packing.desk().replays(lawless, "walked", "heard")).isTrue();
        assertThat(packing.desk().replays(lawless, "walked", "unheard-of")).isFalse();
        assertThat(packing.desk().replays(pack("kept", line("kept"), HEARD_FIRST), "kept", "heard"))
                .isFalse();
    }

    @Test
    void judges_what_a_pack_calls_of_another_pack() {
        packing.desk().offer(TestPacks.pack("plugin", "hear.bpmn", hearing("hearing-elsewhere")));

        var heard = packing.desk().offer(pack("caller", calling("caller", "hearing-elsewhere"), HEARD_FIRST));

        assertThat(heard.message()).isEmpty();
        assertThat(heard.state()).isEqualTo(State.DEPLOYED);
    }

    @Test
    void leaves_a_pack_without_rules_alone() {
        var status = packing.desk().offer(TestPacks.pack("free", "a.bpmn", bypass("free")));

        assertThat(status.state()).isEqualTo(State.DEPLOYED);
        assertThat(status.message()).isEmpty();
    }

    @Test
    void never_passes_what_is_not_proved_in_silence() {
        var unclear = HEARD_FIRST + "open: consult stays open at least 20 days\n";

        var status = packing.desk().offer(pack("unclear", line("unclear"), unclear));

        assertThat(status.message()).isNotEmpty().containsAnyOf("is not proved", "breaks the rule");
    }

    @Test
    void refuses_a_pack_whose_rules_can_not_be_read() {
        var status = packing.desk().offer(pack("typo", line("typo"), "heard: before adopt there shuold be consult\n"));

        assertThat(status.state()).isEqualTo(State.REFUSED);
        assertThat(status.message()).contains("town.charter: it can not be read", "correct the sentence");
    }

    @Test
    void cases_count_by_the_calendar_of_their_rules() {
        packing.desk()
                .offer(pack("korean", line("korean"), "calendar kr\n" + "heard: before adopt there must be consult\n"));

        packing.engine().processes().start("korean", new PolicyId("korean-1"), Values.none());

        assertThat(packing.engine()
                        .processes()
                        .variables(new PolicyId("korean-1"))
                        .text("calendar"))
                .contains("kr");
    }

    @Test
    void refuses_a_pack_whose_cases_would_count_otherwise_than_its_rules() {
        var status = packing.desk()
                .offer(TestPacks.pack(
                        "two-laws",
                        "a.bpmn",
                        line("two-laws"),
                        "town.charter",
                        "calendar kr\n" + "heard: before adopt there must be consult\n",
                        "parameters.yaml",
                        "calendar: {value: de}"));

        assertThat(status.message())
                .contains("its rules count by the calendar 'kr', and parameters.yaml sets 'de' for its cases");
    }

    private String report(String pack) {
        var repository = packing.engine().camunda().getRepositoryService();
        var deployment = repository.createDeploymentQuery().deploymentName(pack).singleResult();
        try (var content = repository.getResourceAsStream(deployment.getId(), JudgementFile.NAME)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Pack pack(String name, String model, String rules) {
        return TestPacks.pack(name, "a.bpmn", model, "town.charter", rules);
    }

    static String task(String id, String act) {
        return """
                <userTask id='%s' name='%s'><extensionElements><camunda:properties>
                  <camunda:property name='madang:act' value='%s'/>
                </camunda:properties></extensionElements></userTask>
                """.formatted(id, id, act);
    }

    static String flows(String... ends) {
        var flows = new StringBuilder();
        for (var index = 0; index < ends.length; index += 2) {
            flows.append("<sequenceFlow id='f%d' sourceRef='%s' targetRef='%s'/>"
                    .formatted(index, ends[index], ends[index + 1]));
        }
        return flows.toString();
    }

    private static String line(String key) {
        return TestPacks.bpmn(
                key,
                "<startEvent id='start'/>" + task("talk", "consult") + task("vote", "adopt") + "<endEvent id='end'/>"
                        + flows("start", "talk", "talk", "vote", "vote", "end"));
    }

    private static String bypass(String key) {
        return TestPacks.bpmn(
                key,
                "<startEvent id='start'/><exclusiveGateway id='small' default='f2'/>" + task("talk", "consult")
                        + task("vote", "adopt") + "<endEvent id='end'/>"
                        + flows("start", "small", "small", "talk", "talk", "vote", "vote", "end")
                        + "<sequenceFlow id='past' sourceRef='small' targetRef='vote'>"
                        + "<conditionExpression xsi:type='tFormalExpression'>${minor}</conditionExpression></sequenceFlow>");
    }

    private static String calling(String key, String called) {
        return TestPacks.bpmn(
                key,
                "<startEvent id='start'/><callActivity id='call' calledElement='%s'/>".formatted(called)
                        + task("vote", "adopt") + "<endEvent id='end'/>"
                        + flows("start", "call", "call", "vote", "vote", "end"));
    }

    private static String hearing(String key) {
        return TestPacks.bpmn(
                key,
                "<startEvent id='start'/>" + task("talk", "consult") + "<endEvent id='end'/>"
                        + flows("start", "talk", "talk", "end"));
    }

    static Map<String, byte[]> files(String path, String model) {
        return Map.of(path, model.getBytes(StandardCharsets.UTF_8));
    }
}
