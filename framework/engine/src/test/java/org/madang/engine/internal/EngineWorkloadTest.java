package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.madang.api.PolicyId;
import org.madang.api.StepResult.Done;
import org.madang.api.Workload.Incident;

class EngineWorkloadTest {

    private static final int TIMERS = 1_000;

    @Test
    void fires_every_due_timer_once_on_the_callers_thread() {
        try (var bench = StepBench.driven()) {
            firesEachOnce(bench);
        }
    }

    @Test
    void fires_every_due_timer_once_on_its_own_threads() {
        try (var bench = StepBench.threaded()) {
            firesEachOnce(bench);
        }
    }

    @Test
    void tells_when_the_next_timer_falls_due() {
        try (var bench = StepBench.driven()) {
            bench.deploy(timer());
            assertThat(bench.workload().nextDue()).isEmpty();

            bench.start();
            var due = bench.clock.instant().plus(Duration.ofDays(21));

            assertThat(bench.workload().nextDue()).contains(due);
            bench.clock.set(due.plusSeconds(60));
            assertThat(bench.workload().nextDue()).contains(bench.clock.instant());
            bench.workload().runDue();
            assertThat(bench.workload().nextDue()).isEmpty();
        }
    }

    @Test
    void counts_a_failing_job_as_failed_and_goes_on_with_the_others() {
        try (var bench = StepBench.driven()) {
            bench.inline("broken", call -> {
                throw new IOException("no answer");
            });
            bench.deploy(StepBench.process("p")
                    .startEvent()
                    .serviceTask("call")
                    .camundaAsyncBefore()
                    .camundaType("external")
                    .camundaTopic("broken")
                    .endEvent()
                    .done());
            bench.inline("fired", call -> Done.withNothing());
            bench.deploy(timer("q"));
            bench.start();
            var other = bench.start("q", "policy-2", Map.of());

            bench.clock.advance(Duration.ofDays(21));
            bench.workload().runDue();
            assertThat(bench.tokens(other)).containsExactly("after");
            for (var day = 0; day < 10; day++) {
                bench.clock.advance(Duration.ofDays(1));
                bench.workload().runDue();
            }

            assertThat(bench.workload().nextDue()).isEmpty();
            assertThat(bench.workload().incidents())
                    .extracting(Incident::policy, Incident::activity, Incident::message)
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple(
                                    new PolicyId("policy-1"),
                                    "call",
                                    "The step 'broken' 1.0.0 of plugin 'org.city' 1.2.0 failed at activity 'call' of process 'p': IOException, no answer"));
        }
    }

    @Test
    void retries_a_job_that_had_become_an_incident() {
        try (var bench = StepBench.driven()) {
            var works = new AtomicInteger();
            bench.inline("broken", call -> {
                if (works.get() == 0) {
                    throw new IOException("no answer");
                }
                return Done.withNothing();
            });
            bench.deploy(StepBench.process("p")
                    .startEvent()
                    .serviceTask("call")
                    .camundaAsyncBefore()
                    .camundaType("external")
                    .camundaTopic("broken")
                    .userTask("after")
                    .endEvent()
                    .done());
            var instance = bench.start();
            for (var day = 0; day < 10; day++) {
                bench.workload().runDue();
                bench.clock.advance(Duration.ofDays(1));
            }

            works.set(1);
            bench.workload().retry(bench.workload().incidents().get(0));
            bench.workload().runDue();

            assertThat(bench.tokens(instance)).containsExactly("after");
            assertThat(bench.workload().incidents()).isEmpty();
        }
    }

    private static void firesEachOnce(StepBench bench) {
        var fired = new ConcurrentHashMap<PolicyId, Integer>();
        bench.inline("fired", call -> {
            fired.merge(call.policy(), 1, Integer::sum);
            return Done.withNothing();
        });
        bench.deploy(timer());
        IntStream.range(0, TIMERS).forEach(index -> bench.start("p", "policy-" + index, Map.of()));
        bench.workload().runDue();
        assertThat(fired).isEmpty();

        bench.clock.advance(Duration.ofDays(21));
        bench.workload().runDue();

        assertThat(fired)
                .hasSize(TIMERS)
                .allSatisfy((policy, times) -> assertThat(times).isEqualTo(1));
        assertThat(bench.engine
                        .camunda()
                        .getManagementService()
                        .createJobQuery()
                        .count())
                .isZero();
    }

    private static BpmnModelInstance timer() {
        return timer("p");
    }

    private static BpmnModelInstance timer(String process) {
        return StepBench.process(process)
                .startEvent()
                .intermediateCatchEvent("wait")
                .timerWithDuration("P20D")
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("fired")
                .userTask("after")
                .endEvent()
                .done();
    }
}
