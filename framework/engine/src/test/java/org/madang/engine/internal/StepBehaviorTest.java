package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Later;
import org.madang.api.StepResult.Refused;
import org.madang.api.Values;
import org.osgi.framework.Version;

class StepBehaviorTest {

    private final StepBench bench = StepBench.driven();
    private final List<StepCall> calls = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void runs_an_inline_step_before_the_caller_comes_back() {
        bench.inline("tally", recording(Done.withNothing()));
        bench.deploy(StepBench.oneStep("tally"));

        var instance = bench.start();

        assertThat(bench.tokens(instance)).containsExactly("after");
        assertThat(bench.waitingCount()).isZero();
        assertThat(calls)
                .containsExactly(new StepCall(new PolicyId("policy-1"), "p", "call", Values.none(), Locale.ENGLISH));
    }

    @Test
    void hands_over_the_input_parameters_and_nothing_else() {
        bench.inline("tally", recording(Done.withNothing()));
        bench.deploy(StepBench.process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("tally")
                .camundaInputParameter("quorum", "${needed}")
                .camundaInputParameter("body", "council")
                .camundaInputParameter("missing", "${nothing}")
                .endEvent()
                .done());

        bench.start(Variables.putValue("needed", 25L).putValue("nothing", null).putValue("secret", "x"));

        assertThat(calls.get(0).inputs().asMap()).isEqualTo(Map.of("quorum", 25L, "body", "council"));
    }

    @Test
    void speaks_the_language_of_the_policy_also_in_a_called_process() {
        bench.inline("tally", recording(Done.withNothing()));
        bench.deploy(StepBench.oneStep("tally"));
        bench.deploy(StepBench.process("caller")
                .startEvent()
                .callActivity("hearing")
                .calledElement("p")
                .endEvent()
                .done());

        bench.start("caller", "policy-ko", Map.of("language", "ko"));

        assertThat(calls.get(0).language()).isEqualTo(Locale.KOREAN);
        assertThat(calls.get(0).policy()).isEqualTo(new PolicyId("policy-ko"));
    }

    @Test
    void keeps_all_outputs_when_the_model_does_not_choose() {
        bench.inline("tally", call -> new Done(Values.of("yes", 7).with("quorum", 30)));
        var model = StepBench.process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("tally")
                .camundaInputParameter("quorum", "25")
                .userTask("after")
                .endEvent()
                .done();
        bench.deploy(model);

        var instance = bench.start();

        assertThat(bench.variable(instance, "yes")).isEqualTo(7);
        assertThat(bench.variable(instance, "quorum")).isEqualTo(30);
    }

    @Test
    void keeps_only_the_outputs_the_model_chooses() {
        bench.inline("tally", call -> new Done(Values.of("yes", 7).with("no", 2)));
        bench.deploy(choosingModel());

        var instance = bench.start();

        assertThat(bench.runtime().getVariables(instance)).isEqualTo(Map.of("majority", true));
    }

    @Test
    void lets_the_model_route_a_refusal() {
        bench.inline("tally", call -> new Refused("no-votes", "Nobody voted"));
        bench.deploy(refusalModel());

        var instance = bench.start();

        assertThat(bench.tokens(instance)).containsExactly("explain");
        assertThat(bench.variable(instance, "refusal")).isEqualTo("Nobody voted");
    }

    @Test
    void does_not_let_a_refusal_end_a_process_silently() {
        bench.inline("tally", call -> new Refused("no-votes", "Nobody voted"));
        bench.deploy(StepBench.oneStep("tally"));

        assertThatThrownBy(bench::start)
                .isInstanceOf(PlatformException.class)
                .hasMessage(
                        "Activity 'call' of process 'p' was refused as 'no-votes' (Nobody voted), and nothing in the"
                                + " model catches that; add an error boundary event with the code 'no-votes'");
        assertThat(bench.runtime().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void waits_when_an_inline_step_wants_to_be_called_later() {
        var answers =
                new ArrayList<>(List.of(new Later(Duration.ofHours(3), "no interpreter yet"), Done.withNothing()));
        bench.inline("tally", call -> answers.remove(0));
        bench.deploy(StepBench.oneStep("tally"));

        var instance = bench.start();

        assertThat(bench.tokens(instance)).containsExactly("call");
        assertThat(bench.waiting().getErrorMessage()).isEqualTo("no interpreter yet");
        assertThat(bench.workload().nextDue()).contains(bench.clock.instant().plus(Duration.ofHours(3)));
        bench.workload().runDue();
        assertThat(bench.tokens(instance)).containsExactly("call");
        bench.clock.advance(Duration.ofHours(3));
        bench.workload().runDue();
        assertThat(bench.tokens(instance)).containsExactly("after");
    }

    @Test
    void throws_a_deliberate_failure_of_an_inline_step_unchanged() {
        var failure = new PlatformException(Problem.RULE, "Not before every contribution is answered");
        bench.inline("tally", call -> {
            throw failure;
        });
        bench.deploy(StepBench.oneStep("tally"));

        assertThatThrownBy(bench::start).isSameAs(failure);
        assertThat(bench.runtime().createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void says_which_step_of_which_plugin_failed_where() {
        bench.inline("tally", call -> {
            throw new IOException("disk full");
        });
        bench.deploy(StepBench.oneStep("tally"));

        assertThatThrownBy(bench::start)
                .isInstanceOf(PlatformException.class)
                .hasMessage(
                        "The step 'tally' 1.0.0 of plugin 'org.city' 1.2.0 failed at activity 'call' of process 'p': IOException, disk full")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void does_not_route_an_exception_as_if_it_were_a_refusal() {
        bench.inline("tally", call -> {
            throw new IllegalStateException("bug");
        });
        bench.deploy(StepBench.process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("tally")
                .boundaryEvent("any")
                .error()
                .userTask("explain")
                .endEvent()
                .moveToActivity("call")
                .endEvent()
                .done());

        assertThatThrownBy(bench::start).hasMessageContaining("bug");
    }

    @Test
    void lets_the_token_wait_for_a_step_that_is_not_inline() {
        bench.outside("tally", recording(Done.withNothing()));
        bench.deploy(StepBench.oneStep("tally"));

        var instance = bench.start();

        assertThat(calls).isEmpty();
        assertThat(bench.tokens(instance)).containsExactly("call");
        assertThat(bench.waiting().getTopicName()).isEqualTo("tally");
    }

    @Test
    void waits_for_a_missing_step_and_goes_on_when_it_comes() {
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();
        bench.workload().runDue();
        assertThat(bench.tokens(instance)).containsExactly("call");
        assertThat(bench.workload().nextDue()).isEmpty();

        bench.inline("tally", recording(Done.withNothing()));
        bench.workload().runDue();

        assertThat(bench.tokens(instance)).containsExactly("after");
        assertThat(calls).hasSize(1);
    }

    @Test
    void asks_for_the_versions_the_model_wants() {
        var model = StepBench.oneStep("tally");
        StepBench.property(model, "call", "madang:step-version", "[2.0,3.0)");
        bench.deploy(model);
        offer("3.1.0", "new", "city");

        var instance = bench.start();
        bench.workload().runDue();
        assertThat(bench.tokens(instance)).containsExactly("call");
        offer("2.4.0", "fitting", "city");
        bench.workload().runDue();

        assertThat(bench.variable(instance, "called")).isEqualTo("fitting");
    }

    @Test
    void refuses_a_model_whose_version_range_is_none() {
        var model = StepBench.oneStep("tally");
        StepBench.property(model, "call", "madang:step-version", "newest");

        assertThatThrownBy(() -> bench.deploy(model))
                .hasMessageContaining("'newest' is no version range of step 'tally'");
    }

    @Test
    void prefers_the_step_of_the_plugin_that_brought_the_process() {
        offer("9.0.0", "stranger", "stranger");
        offer("1.0.0", "own", "city");
        bench.deploy(StepBench.oneStep("tally"), new PluginVersion("city", Version.emptyVersion).source());

        var instance = bench.start();

        assertThat(bench.variable(instance, "called")).isEqualTo("own");
    }

    @Test
    void calls_steps_whatever_the_class_loader_of_the_thread() {
        bench.inline(
                "tally",
                call -> new Done(
                        Values.of("count", call.inputs().number("votes").orElseThrow())));
        bench.deploy(StepBench.process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("tally")
                .camundaInputParameter("votes", "${yes + no}")
                .userTask("after")
                .endEvent()
                .done());
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new ClassLoader(null) {});
        try {
            var instance = bench.start(Map.of("yes", 3, "no", 4));

            assertThat(bench.variable(instance, "count")).isEqualTo(7L);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void calls_no_step_for_a_process_without_a_policy() {
        bench.inline("tally", recording(Done.withNothing()));
        bench.deploy(StepBench.oneStep("tally"));

        assertThatThrownBy(() -> bench.runtime().startProcessInstanceByKey("p"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("'call' of process 'p' runs for no policy");
        assertThat(calls).isEmpty();
    }

    private void offer(String version, String name, String plugin) {
        var offer =
                new StepOffer("tally", new Version(version), 0, true, new PluginVersion(plugin, Version.emptyVersion));
        bench.registry.add(offer, call -> new Done(Values.of("called", name)));
    }

    private Step recording(Done result) {
        return call -> {
            calls.add(call);
            return result;
        };
    }

    private static BpmnModelInstance choosingModel() {
        return StepBench.process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("tally")
                .camundaOutputParameter("majority", "${yes > no}")
                .userTask("after")
                .endEvent()
                .done();
    }

    static BpmnModelInstance refusalModel() {
        return StepBench.process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("tally")
                .boundaryEvent("refused")
                .error("no-votes")
                .userTask("explain")
                .endEvent()
                .moveToActivity("call")
                .userTask("after")
                .endEvent()
                .done();
    }
}
