package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.Values;
import org.madang.engine.Definition;
import org.madang.engine.Processes;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineProcessesTest {

    private final Engine engine = Engine.start(Models.inMemory(), Clock.systemUTC(), Optional.empty(), List.of());
    private final Processes processes = engine.processes();

    @BeforeAll
    void deploy() {
        engine.camunda()
                .getRepositoryService()
                .createDeployment()
                .addString(
                        "adoption.bpmn",
                        model(
                                "adoption",
                                "<callActivity id=\"inner\" calledElement=\"hearing\"><extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/></extensionElements></callActivity>"))
                .addString("hearing.bpmn", model("hearing", "<userTask id=\"inner\"/>"))
                .deploy();
    }

    /** An inner activity, interrupted by the message 'withdraw'. */
    private static String model(String key, String inner) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <message id="withdraw" name="withdraw"/>
                  <process id="%s" name="The %s" isExecutable="true">
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="inner"/>
                    %s
                    <boundaryEvent id="withdrawn" attachedToRef="inner">
                      <messageEventDefinition id="m" messageRef="withdraw"/>
                    </boundaryEvent>
                    <sequenceFlow id="f2" sourceRef="withdrawn" targetRef="file"/>
                    <userTask id="file"/>
                  </process>
                </definitions>
                """.formatted(key, key, inner);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void knows_the_latest_version_of_every_process() {
        assertThat(processes.definitions())
                .containsExactly(
                        new Definition("adoption", 1, "The adoption"), new Definition("hearing", 1, "The hearing"));
    }

    @Test
    void gives_back_the_values_a_process_was_started_with() {
        var policy = new PolicyId("values");
        var given = Values.of("text", "lanes")
                .with("flag", true)
                .with("number", 7L)
                .with("decimal", new BigDecimal("0.10"))
                .with("at", Instant.parse("2026-03-02T09:00:00Z"))
                .with("wait", Duration.ofDays(20))
                .with("groups", List.of("deaf people", Map.of("name", "tenants", "since", Instant.EPOCH)));

        processes.start("adoption", policy, given);
        processes.set(policy, Values.of("number", 8L));
        var found = processes.variables(policy);

        assertThat(found.text("text")).contains("lanes");
        assertThat(found.flag("flag")).contains(true);
        assertThat(found.number("number")).contains(8L);
        assertThat(found.decimal("decimal")).contains(new BigDecimal("0.10"));
        assertThat(found.asMap()).containsEntry("at", Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(found.text("wait")).contains("PT480H");
        assertThat(found.list("groups"))
                .containsExactly("deaf people", Map.of("name", "tenants", "since", "1970-01-01T00:00:00Z"));
    }

    @Test
    void gives_back_a_few_plain_values_of_the_policys_own_process() {
        var policy = new PolicyId("few values");
        processes.start(
                "adoption",
                policy,
                Values.of("text", "lanes")
                        .with("flag", true)
                        .with("number", 7L)
                        .with("groups", List.of("tenants"))
                        .with("long", "x".repeat(5000)));

        var found = processes.variables(policy, Set.of("text", "flag", "number", "groups", "long", "none"));

        assertThat(found.asMap()).isEqualTo(Map.of("text", "lanes", "flag", true, "number", 7L));
        assertThat(processes.variables(policy, Set.of("flag")).asMap()).isEqualTo(Map.of("flag", true));
        assertThat(processes.variables(new PolicyId("nobody"), Set.of("flag"))).isEqualTo(Values.none());
    }

    @Test
    void starts_one_process_for_a_policy_and_names_what_can_be_started() {
        var policy = new PolicyId("once");
        processes.start("adoption", policy, Values.none());

        assertThatThrownBy(() -> processes.start("adoption", policy, Values.none()))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.CONFLICT));
        assertThatThrownBy(() -> processes.start("adopting", new PolicyId("other"), Values.none()))
                .hasMessage("No process 'adopting'; known: [adoption, hearing]");
    }

    @Test
    void hands_a_message_to_the_outermost_process_that_waits_for_it() {
        var policy = new PolicyId("withdrawn");
        processes.start("adoption", policy, Values.none());

        assertThat(processes.awaits(policy, "withdraw")).isTrue();
        processes.correlate("withdraw", policy, Values.of("reason", "changed my mind"));

        assertThat(processes.activeActivities(policy)).containsExactly("file");
        assertThat(processes.variables(policy).text("reason")).contains("changed my mind");
        assertThat(processes.awaits(policy, "withdraw")).isFalse();
    }

    @Test
    void says_where_a_policy_stands_when_it_does_not_wait_for_a_message() {
        var policy = new PolicyId("elsewhere");
        processes.start("hearing", policy, Values.none());

        assertThatThrownBy(() -> processes.correlate("appeal", policy, Values.none()))
                .hasMessage("Policy 'elsewhere' does not wait for 'appeal' now; it stands at [inner]")
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.RULE));
        assertThatThrownBy(() -> processes.correlate("appeal", new PolicyId("nobody"), Values.none()))
                .hasMessage("Policy 'nobody' has no running process");
    }

    @Test
    void cancels_the_processes_it_called_too() {
        var policy = new PolicyId("cancelled");
        processes.start("adoption", policy, Values.none());

        processes.cancel(policy, "withdrawn");

        assertThat(processes.isRunning(policy)).isFalse();
        assertThat(processes.activeActivities(policy)).isEmpty();
        assertThat(processes.variables(policy)).isEqualTo(Values.none());
    }

    @Test
    void stores_no_java_object() {
        var policy = new PolicyId("objects");
        processes.start("hearing", policy, Values.none());
        var instance = engine.camunda()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(policy.value())
                .singleResult();

        assertThatThrownBy(() -> engine.camunda()
                        .getRuntimeService()
                        .setVariable(instance.getId(), "object", new java.io.File("x")))
                .hasStackTraceContaining("Cannot find serializer");
    }
}
