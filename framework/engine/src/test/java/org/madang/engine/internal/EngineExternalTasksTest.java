package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Refused;
import org.madang.api.Values;
import org.madang.engine.ExternalTask;
import org.madang.engine.ExternalTasks.Failure;
import org.madang.engine.ExternalTasks.Held;
import org.madang.engine.ExternalTasks.Topic;
import org.madang.engine.ExternalTasks.Wanted;

class EngineExternalTasksTest {

    private static final Duration LOCK = Duration.ofMinutes(1);
    private static final String WORKER = "k1:vendor";

    private final StepBench bench = StepBench.driven();
    private final List<String> news = new ArrayList<>();
    private final EngineExternalTasks tasks = new EngineExternalTasks(
            bench.engine.configuration(), bench.steps, StepRetries.usual(), () -> news.add("step"));

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void hands_over_what_a_step_is_asked_and_nothing_else() {
        bench.deploy(withInputs());
        bench.start(Map.of("title", "밤 버스", "secret", "name of a resident"));

        var task = fetch("tally").get(0);

        assertThat(task.call().inputs().asMap()).isEqualTo(Map.of("text", "밤 버스"));
        assertThat(task.call().policy().value()).isEqualTo(StepBench.POLICY);
        assertThat(task.properties()).containsEntry("madang:act", "consult");
        assertThat(task.lock()).hasValueSatisfying(lock -> {
            assertThat(lock.worker()).isEqualTo(WORKER);
            assertThat(lock.until()).isEqualTo(bench.clock.instant().plus(LOCK));
        });
    }

    @Test
    void lets_the_token_go_on_with_the_outputs() {
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();

        tasks.complete(held(fetch("tally").get(0)), Values.of("yes", 7L), Values.none());

        assertThat(bench.tokens(instance)).containsExactly("after");
        assertThat(bench.variable(instance, "yes")).isEqualTo(7L);
    }

    @Test
    void gives_each_task_to_one_worker_until_its_lock_ends() {
        bench.deploy(StepBench.oneStep("tally"));
        bench.start();
        var first = held(fetch("tally").get(0));

        assertThat(fetch("tally")).isEmpty();
        bench.clock.advance(LOCK.plusSeconds(1));
        var again = tasks.fetchAndLock(new Wanted("k2:other", 10, true, List.of(topic("tally"))));

        assertThat(again).hasSize(1);
        assertThatThrownBy(() -> tasks.complete(first, Values.none(), Values.none()))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.CONFLICT));
    }

    @Test
    void gives_no_task_of_a_step_that_was_not_asked_for() {
        bench.deploy(StepBench.oneStep("tally"));
        bench.start();

        assertThat(fetch("translation")).isEmpty();
        assertThat(fetch(new String[0])).isEmpty();
    }

    @Test
    void gives_tasks_that_want_certain_versions_of_the_step() {
        var model = StepBench.oneStep("tally");
        StepBench.property(model, "call", "madang:step-version", "[2.0,3.0)");
        bench.deploy(model);
        bench.start();

        assertThat(fetch("tally")).extracting(ExternalTask::step).containsExactly("tally");
    }

    @Test
    void gives_tasks_of_the_wanted_process_and_policy_only() {
        bench.deploy(StepBench.oneStep("tally"));
        bench.start();

        assertThat(fetch(new Topic("tally", LOCK, Optional.of("policy-9"), Set.of())))
                .isEmpty();
        assertThat(fetch(new Topic("tally", LOCK, Optional.empty(), Set.of("q"))))
                .isEmpty();
        assertThat(fetch(new Topic("tally", LOCK, Optional.of(StepBench.POLICY), Set.of("p"))))
                .hasSize(1);
    }

    @Test
    void lets_the_model_route_a_refusal() {
        bench.deploy(StepBehaviorTest.refusalModel());
        var instance = bench.start();

        tasks.refuse(held(fetch("tally").get(0)), new Refused("no-votes", "아무도 투표하지 않음"), Values.of("tried", 2L));

        assertThat(bench.tokens(instance)).containsExactly("explain");
        assertThat(bench.variable(instance, "refusal")).isEqualTo("아무도 투표하지 않음");
        assertThat(bench.variable(instance, "tried")).isEqualTo(2L);
    }

    @Test
    void makes_an_incident_of_a_refusal_that_nothing_catches() {
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();
        var held = held(fetch("tally").get(0));

        assertThatThrownBy(() -> tasks.refuse(held, new Refused("no-votes", "Nobody voted"), Values.none()))
                .hasMessageContaining("nothing in the model catches that");

        assertThat(bench.tokens(instance)).containsExactly("call");
        assertThat(bench.workload().incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.message()).contains("no-votes"));
    }

    @Test
    void waits_after_a_failure_and_then_hands_the_task_out_again() {
        bench.deploy(StepBench.oneStep("tally"));
        bench.start();

        tasks.fail(held(fetch("tally").get(0)), new Failure("no network", "", 2, Duration.ofMinutes(5)));

        assertThat(fetch("tally")).isEmpty();
        bench.clock.advance(Duration.ofMinutes(6));
        assertThat(fetch("tally")).singleElement().satisfies(task -> {
            assertThat(task.retries()).contains(2);
            assertThat(task.error()).contains("no network");
        });
    }

    @Test
    void makes_an_incident_of_a_failure_without_retries() {
        bench.deploy(StepBench.oneStep("tally"));
        bench.start();

        tasks.fail(held(fetch("tally").get(0)), new Failure("no network", "", 0, Duration.ZERO));

        assertThat(bench.workload().incidents()).hasSize(1);
        assertThat(fetch("tally")).isEmpty();
    }

    @Test
    void holds_a_task_for_longer_or_gives_it_back() {
        bench.deploy(StepBench.oneStep("tally"));
        bench.start();
        var held = held(fetch("tally").get(0));

        tasks.extend(held, Duration.ofHours(1));
        bench.clock.advance(LOCK.plusSeconds(1));
        assertThat(fetch("tally")).isEmpty();
        tasks.unlock(held);

        assertThat(fetch("tally")).hasSize(1);
    }

    @Test
    void tells_when_a_task_waits_until_nobody_listens_any_more() {
        var heard = new ArrayList<Duration>();
        bench.deploy(StepBench.oneStep("tally"));

        var listening = tasks.onWait(heard::add);
        bench.start();
        listening.close();
        bench.start("p", "policy-2", Map.of());

        assertThat(heard).containsExactly(Duration.ZERO);
    }

    @Test
    void tells_of_a_step_once_that_somebody_asks_for() {
        fetch("tally");
        fetch("tally");

        assertThat(news).containsExactly("step");
        assertThat(bench.steps.remote().offers(StepNeed.parse("tally@[2.0,3.0)")))
                .isTrue();
        assertThat(bench.steps.remote().offers(StepNeed.any("other"))).isFalse();
    }

    @Test
    void leaves_a_task_to_the_worker_that_holds_it() {
        bench.deploy(StepBench.oneStep("tally"));
        var instance = bench.start();
        var held = held(fetch("tally").get(0));
        bench.outside("tally", call -> Done.withNothing());

        bench.workload().runDue();
        assertThat(bench.tokens(instance)).containsExactly("call");
        tasks.unlock(held);
        bench.workload().runDue();

        assertThat(bench.tokens(instance)).containsExactly("after");
        assertThat(tasks.find(held.task())).isEmpty();
    }

    private List<ExternalTask> fetch(String... steps) {
        return fetch(List.of(steps).stream().map(EngineExternalTasksTest::topic).toArray(Topic[]::new));
    }

    private List<ExternalTask> fetch(Topic... topics) {
        return tasks.fetchAndLock(new Wanted(WORKER, 10, true, List.of(topics)));
    }

    private static Topic topic(String step) {
        return new Topic(step, LOCK, Optional.empty(), Set.of());
    }

    private static Held held(ExternalTask task) {
        return new Held(task.id(), WORKER);
    }

    private static BpmnModelInstance withInputs() {
        var model = StepBench.process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("tally")
                .camundaInputParameter("text", "${title}")
                .endEvent()
                .done();
        StepBench.property(model, "call", "madang:act", "consult");
        return model;
    }
}
