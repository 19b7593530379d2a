package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Later;
import org.madang.api.StepResult.Refused;
import org.madang.api.Values;
import org.madang.api.Workload.Incident;

class StepRunTest {

    private static final Duration ALMOST = Duration.ofMillis(9_999);
    private static final Duration REST = Duration.ofMillis(1);

    private final StepBench bench = StepBench.driven();
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void hands_inputs_to_a_waiting_step_and_keeps_its_outputs() {
        bench.outside(
                "tally",
                call -> new Done(call.inputs().with("language", call.language().toLanguageTag())));
        bench.deploy(StepBench.process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("tally")
                .camundaInputParameter("quorum", "${needed}")
                .userTask("after")
                .endEvent()
                .done());
        var instance = bench.start(Map.of("needed", 25L, "language", "ko"));

        bench.workload().runDue();

        assertThat(bench.tokens(instance)).containsExactly("after");
        assertThat(bench.variable(instance, "quorum")).isEqualTo(25L);
        assertThat(bench.variable(instance, "language")).isEqualTo("ko");
    }

    @Test
    void keeps_only_the_outputs_the_model_chooses() {
        bench.outside("tally", call -> new Done(Values.of("yes", 7).with("no", 2)));
        bench.deploy(StepBench.process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("tally")
                .camundaOutputParameter("majority", "${yes > no}")
                .userTask("after")
                .endEvent()
                .done());
        var instance = bench.start();

        bench.workload().runDue();

        assertThat(bench.runtime().getVariables(instance)).isEqualTo(Map.of("majority", true));
    }

    @Test
    void carries_one_step_after_the_other_in_one_go() {
        bench.outside("count", call -> new Done(Values.of("calls", calls.incrementAndGet())));
        AbstractFlowNodeBuilder<?, ?> model = StepBench.process("p").startEvent();
        for (var index = 0; index < 3; index++) {
            model = model.serviceTask("call" + index)
                    .camundaType("external")
                    .camundaTopic("count")
                    .intermediateCatchEvent()
                    .timerWithDuration("PT0S");
        }
        bench.deploy(model.userTask("after").endEvent().done());
        var instance = bench.start();

        bench.workload().runDue();

        assertThat(bench.tokens(instance)).containsExactly("after");
        assertThat(bench.variable(instance, "calls")).isEqualTo(3);
    }

    @Test
    void lets_the_model_route_a_refusal() {
        bench.outside("tally", call -> new Refused("no-votes", "Nobody voted"));
        bench.deploy(StepBehaviorTest.refusalModel());
        var instance = bench.start();

        bench.workload().runDue();

        assertThat(bench.tokens(instance)).containsExactly("explain");
        assertThat(bench.variable(instance, "refusal")).isEqualTo("Nobody voted");
        assertThat(bench.waitingCount()).isZero();
    }

    @Test
    void comes_back_later_without_using_up_a_retry() {
        var wait = new Later(Duration.ofDays(1), "The provider is down");
        bench.outside("tally", call -> calls.incrementAndGet() < 10 ? wait : Done.withNothing());
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();

        for (var day = 1; day < 10; day++) {
            bench.workload().runDue();
            assertThat(bench.waiting().getRetries()).isNull();
            assertThat(bench.waiting().getErrorMessage()).isEqualTo("The provider is down");
            assertThat(bench.workload().nextDue())
                    .contains(bench.clock.instant().plus(Duration.ofDays(1)));
            bench.clock.advance(Duration.ofDays(1));
        }
        bench.workload().runDue();

        assertThat(calls).hasValue(10);
        assertThat(bench.tokens(instance)).containsExactly("after");
        assertThat(bench.workload().incidents()).isEmpty();
    }

    @Test
    void waits_longer_after_each_failure_and_then_calls_a_person() {
        failingStep();
        var instance = bench.start();

        bench.workload().runDue();
        assertThat(callsAfter(ALMOST)).isEqualTo(1);
        assertThat(callsAfter(REST)).isEqualTo(2);
        assertThat(callsAfter(ALMOST.multipliedBy(3))).isEqualTo(2);
        assertThat(bench.workload().incidents()).isEmpty();
        assertThat(callsAfter(REST.multipliedBy(3))).isEqualTo(3);
        assertThat(callsAfter(Duration.ofDays(365))).isEqualTo(3);

        assertThat(bench.workload().nextDue()).isEmpty();
        assertThat(bench.tokens(instance)).containsExactly("call");
        assertThat(bench.workload().incidents())
                .extracting(Incident::policy, Incident::process, Incident::activity, Incident::message)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                new PolicyId("policy-1"),
                                "p",
                                "call",
                                "The step 'tally' 1.0.0 of plugin 'org.city' 1.2.0 failed at activity 'call' of process 'p': IOException, no answer"));
    }

    @Test
    void calls_again_with_fresh_retries_when_a_person_has_looked() {
        failingStep();
        bench.start();
        failForGood();
        var incident = bench.workload().incidents().get(0);

        bench.workload().retry(incident);
        bench.workload().runDue();

        assertThat(calls).hasValue(4);
        assertThat(bench.waiting().getRetries()).isEqualTo(2);
        assertThat(bench.workload().incidents()).isEmpty();
        assertThatThrownBy(() -> bench.workload().retry(incident))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.NOT_FOUND))
                .hasMessageContaining("no incident");
    }

    @Test
    void shows_an_incident_of_a_called_process_once() {
        failingStep();
        bench.deploy(StepBench.process("caller")
                .startEvent()
                .callActivity("hearing")
                .calledElement("p")
                .endEvent()
                .done());
        bench.start("caller", "policy-2", Map.of());

        failForGood();

        assertThat(bench.workload().incidents())
                .extracting(Incident::policy, Incident::process)
                .containsExactly(org.assertj.core.api.Assertions.tuple(new PolicyId("policy-2"), "p"));
    }

    @Test
    void counts_a_refusal_nobody_catches_as_a_failure() {
        bench.outside("tally", call -> new Refused("no-votes", "Nobody voted"));
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();

        failForGood();

        assertThat(bench.tokens(instance)).containsExactly("call");
        assertThat(bench.workload().incidents().get(0).message())
                .contains("nothing in the model catches that", "no-votes");
    }

    @Test
    void counts_an_error_of_the_virtual_machine_in_a_plugin_as_a_failure() {
        bench.outside("tally", call -> {
            throw new NoClassDefFoundError("org/city/Missing");
        });
        bench.deploy(StepBench.oneStep("tally"));
        bench.start();

        failForGood();

        assertThat(bench.workload().incidents().get(0).message()).contains("NoClassDefFoundError, org/city/Missing");
    }

    @Test
    void drops_the_result_when_the_process_ended_meanwhile() {
        bench.outside("tally", call -> {
            bench.runtime()
                    .createProcessInstanceQuery()
                    .list()
                    .forEach(process -> bench.runtime().deleteProcessInstance(process.getId(), "withdrawn"));
            return Done.withNothing();
        });
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();

        bench.workload().runDue();

        assertThat(bench.tokens(instance)).isEmpty();
        assertThat(bench.workload().incidents()).isEmpty();
    }

    @Test
    void gives_a_task_back_when_the_provider_left_after_it_was_taken() {
        var leaving = new ArrayList<StepProvider>();
        bench.outside("a", call -> {
            leaving.forEach(bench.registry::remove);
            return Done.withNothing();
        });
        leaving.add(bench.outside("b", call -> Done.withNothing()));
        bench.deploy(inParallel("a", "b"));
        var instance = bench.start();

        bench.workload().runDue();

        assertThat(bench.tokens(instance)).containsExactly("call-b");
        assertThat(bench.waiting().getWorkerId()).isNull();
        assertThat(bench.waiting().getLockExpirationTime()).isNull();
        bench.outside("b", call -> Done.withNothing());
        bench.workload().runDue();
        assertThat(bench.tokens(instance)).isEmpty();
    }

    @Test
    void commits_what_a_waiting_inline_step_wrote_together_with_the_token() {
        table();
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();
        bench.inline("tally", call -> written(Done.withNothing()));

        bench.workload().runDue();

        assertThat(rows()).isEqualTo(1);
        assertThat(bench.tokens(instance)).containsExactly("after");
    }

    @Test
    void rolls_back_what_a_waiting_inline_step_wrote_when_it_fails() {
        table();
        bench.deploy(StepBench.oneStep("tally"));
        bench.start();
        bench.inline("tally", call -> {
            written(Done.withNothing());
            throw new IOException("no answer");
        });

        bench.workload().runDue();

        assertThat(rows()).isZero();
        assertThat(bench.waiting().getRetries()).isEqualTo(2);
    }

    @Test
    void rolls_back_what_an_inline_step_wrote_when_the_start_fails() {
        table();
        bench.inline("write", call -> written(Done.withNothing()));
        bench.inline("fail", call -> {
            throw new PlatformException(Problem.RULE, "not now");
        });
        bench.deploy(StepBench.process("p")
                .startEvent()
                .serviceTask("call-write")
                .camundaType("external")
                .camundaTopic("write")
                .serviceTask("call-fail")
                .camundaType("external")
                .camundaTopic("fail")
                .endEvent()
                .done());

        assertThatThrownBy(bench::start).hasMessage("not now");
        assertThat(rows()).isZero();
    }

    @Test
    void takes_up_what_a_killed_host_had_taken() {
        bench.deploy(StepBench.oneStep("tally"));
        bench.outside("tally", call -> Done.withNothing());
        var instance = bench.start();
        var killed = new StepQueue(bench.engine.configuration(), bench.steps, "madang-caller");
        assertThat(killed.take(10)).hasSize(1);

        bench.workload().runDue();

        assertThat(bench.tokens(instance)).containsExactly("after");
    }

    @Test
    void takes_over_what_another_worker_no_longer_keeps() {
        bench.deploy(StepBench.oneStep("tally"));
        bench.outside("tally", call -> Done.withNothing());
        bench.start();
        var one = new StepQueue(bench.engine.configuration(), bench.steps, "one");
        var two = new StepQueue(bench.engine.configuration(), bench.steps, "two");

        var taken = one.take(10).get(0);
        bench.clock.advance(Duration.ofSeconds(29));
        assertThat(two.take(10)).isEmpty();
        one.keep(taken.id());
        bench.clock.advance(Duration.ofSeconds(29));
        assertThat(two.take(10)).isEmpty();
        bench.clock.advance(Duration.ofSeconds(1));

        assertThat(two.take(10)).extracting(StepTask::id).containsExactly(taken.id());
    }

    private void failingStep() {
        bench.outside("tally", call -> {
            calls.incrementAndGet();
            throw new IOException("no answer");
        });
        bench.deploy(StepBench.oneStep("tally"));
    }

    private void failForGood() {
        bench.workload().runDue();
        callsAfter(Duration.ofDays(1));
        callsAfter(Duration.ofDays(1));
    }

    private int callsAfter(Duration time) {
        bench.clock.advance(time);
        bench.workload().runDue();
        return calls.get();
    }

    private static BpmnModelInstance inParallel(String... steps) {
        var fork = StepBench.process("p").startEvent().parallelGateway("fork");
        var model = fork.done();
        for (var step : List.of(steps)) {
            fork.serviceTask("call-" + step)
                    .camundaType("external")
                    .camundaTopic(step)
                    .endEvent();
        }
        return model;
    }

    private void table() {
        bench.engine.work().run(connection -> connection.createStatement().execute("create table note (x int)"));
    }

    private StepResult written(StepResult result) {
        bench.engine.work().run(connection -> connection.createStatement().execute("insert into note values (1)"));
        return result;
    }

    private int rows() {
        return bench.engine.work().call(connection -> {
            var result = connection.createStatement().executeQuery("select count(*) from note");
            result.next();
            return result.getInt(1);
        });
    }
}
