package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Later;
import org.madang.api.Values;

/** The same on PostgreSQL, as cities run it. */
class PostgresStepsTest {

    private static final Actor CLERK = Actor.of("clerk-7", "clerk");

    @Test
    void commits_and_rolls_back_an_inline_step_together_with_the_task() {
        try (var bench = StepBench.on(settings())) {
            var allowed = new AtomicInteger();
            bench.engine.work().run(connection -> connection.createStatement().execute("create table note (x int)"));
            bench.inline("record", call -> {
                bench.engine
                        .work()
                        .run(connection -> connection.createStatement().execute("insert into note values (1)"));
                if (allowed.get() == 0) {
                    throw new PlatformException(Problem.RULE, "not now");
                }
                return Done.withNothing();
            });
            bench.deploy(StepBench.process("p")
                    .startEvent()
                    .userTask("vote")
                    .camundaCandidateGroups("clerk")
                    .serviceTask("call")
                    .camundaType("external")
                    .camundaTopic("record")
                    .userTask("after")
                    .endEvent()
                    .done());
            var instance = bench.start();
            var task = bench.tasks.of(new PolicyId(StepBench.POLICY)).get(0).id();
            var form = Values.of("reasons", "long ".repeat(1_000));

            assertThatThrownBy(() -> bench.tasks.complete(task, CLERK, form)).hasMessage("not now");
            assertThat(rows(bench)).isZero();
            assertThat(bench.tokens(instance)).containsExactly("vote");
            allowed.set(1);
            bench.tasks.complete(task, CLERK, form);

            assertThat(rows(bench)).isEqualTo(1);
            assertThat(bench.tokens(instance)).containsExactly("after");
            assertThat(bench.variable(instance, "reasons")).isEqualTo("long ".repeat(1_000));
        }
    }

    @Test
    void calls_waiting_steps_and_timers_on_threads_of_its_own_each_once() {
        try (var bench = StepBench.on(settings().withWorkers(2))) {
            var calls = new AtomicInteger();
            bench.outside("tally", call -> {
                calls.incrementAndGet();
                return Done.withNothing();
            });
            bench.deploy(StepBench.process("p")
                    .startEvent()
                    .intermediateCatchEvent()
                    .timerWithDuration("P20D")
                    .serviceTask("call")
                    .camundaType("external")
                    .camundaTopic("tally")
                    .endEvent()
                    .done());
            IntStream.range(0, 100).forEach(index -> bench.start("p", "policy-" + index, Map.of()));

            bench.clock.advance(Duration.ofDays(21));
            bench.workload().runDue();

            assertThat(calls).hasValue(100);
            assertThat(bench.runtime().createProcessInstanceQuery().count()).isZero();
        }
    }

    @Test
    void postpones_a_step_and_tells_when_it_is_due() {
        try (var bench = StepBench.on(settings())) {
            var calls = new AtomicInteger();
            bench.outside(
                    "tally",
                    call -> calls.incrementAndGet() == 1
                            ? new Later(Duration.ofHours(2), "The provider is down")
                            : Done.withNothing());
            bench.deploy(StepBench.oneStep("tally"));
            var instance = bench.start();

            bench.workload().runDue();
            assertThat(bench.workload().nextDue())
                    .contains(bench.clock.instant().plus(Duration.ofHours(2)));
            bench.clock.advance(Duration.ofHours(2));
            bench.workload().runDue();

            assertThat(bench.tokens(instance)).containsExactly("after");
        }
    }

    private static EngineSettings settings() {
        return StepBench.memory().withDatabase(Databases.postgresql());
    }

    private static int rows(StepBench bench) {
        return bench.engine.work().call(connection -> {
            var result = connection.createStatement().executeQuery("select count(*) from note");
            result.next();
            return result.getInt(1);
        });
    }
}
