package org.madang.engine.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.StepResult.Done;
import org.madang.api.Task;
import org.madang.api.Values;

class EngineTasksTest {

    private static final PolicyId POLICY = new PolicyId(StepBench.POLICY);
    private static final Actor CLERK = Actor.of("clerk-7", "clerk");
    private static final Actor OTHER = Actor.of("clerk-8", "clerk");
    private static final Actor RESIDENT = Actor.of("resident-1", "resident");

    private static final Map<String, Object> INPUTS = Map.of("body", "council", "groups", List.of());

    private static final Values FORM = Values.of("finding", "ok");

    private final StepBench bench = StepBench.driven();

    @BeforeEach
    void deploy() {
        bench.deploy(model());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void shows_all_that_a_page_needs_to_know_of_a_task() {
        bench.start(Map.of("body", "council", "groups", List.of("deaf", "blind"), "secret", "x"));

        var task = onlyTask();

        assertThat(task)
                .isEqualTo(new Task(
                        task.id(),
                        POLICY,
                        "p",
                        "check",
                        "Check the proposal",
                        Optional.of("screen"),
                        Set.of("clerk", "deputy"),
                        Optional.empty(),
                        Optional.of("check-form"),
                        Values.of("body", "council").with("groups", List.of("deaf", "blind")),
                        bench.clock.instant(),
                        Optional.of(Instant.parse("2026-03-04T00:00:00Z"))));
    }

    @Test
    void asks_the_database_as_often_for_many_tasks_as_for_one() {
        bench.start(INPUTS);
        var forOne =
                statementsOf(() -> assertThat(bench.tasks.forRole("clerk", 50)).hasSize(1));
        for (var number = 2; number <= 20; number++) {
            bench.start("p", "policy-" + number, INPUTS);
        }

        var forMany = statementsOf(() -> assertThat(bench.tasks.forRole("clerk", 50))
                .hasSize(20)
                .allSatisfy(task -> assertThat(task.inputs().text("body")).contains("council")));

        assertThat(forOne).isPositive();
        assertThat(forMany).isEqualTo(forOne);
    }

    @Test
    void lists_the_tasks_of_called_processes_too_the_oldest_first() {
        bench.deploy(StepBench.process("caller")
                .startEvent()
                .parallelGateway("fork")
                .userTask("own")
                .endEvent()
                .moveToNode("fork")
                .callActivity("call")
                .calledElement("p")
                .camundaIn("body", "body")
                .camundaIn("groups", "groups")
                .endEvent()
                .done());
        bench.start("p", "another", INPUTS);
        bench.start("caller", StepBench.POLICY, INPUTS);
        bench.clock.advance(Duration.ofHours(1));
        bench.start(INPUTS);

        var tasks = bench.tasks.of(POLICY);

        assertThat(tasks).extracting(Task::activity).containsExactlyInAnyOrder("own", "check", "check");
        assertThat(tasks.get(2).created()).isEqualTo(bench.clock.instant());
    }

    @Test
    void lists_the_oldest_tasks_of_a_role_up_to_a_limit() {
        for (var policy : List.of("first", "second", "third")) {
            bench.start("p", policy, INPUTS);
            bench.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(bench.tasks.forRole("clerk", 2))
                .extracting(task -> task.policy().value())
                .containsExactly("first", "second");
        assertThat(bench.tasks.forRole("resident", 9)).isEmpty();
    }

    @Test
    void shows_a_taken_task_with_the_one_who_took_it() {
        bench.start(INPUTS);

        bench.tasks.claim(onlyTask().id(), CLERK);
        bench.tasks.claim(onlyTask().id(), CLERK);

        assertThat(bench.tasks.forRole("clerk", 9)).extracting(Task::assignee).containsExactly(Optional.of("clerk-7"));
    }

    @Test
    void gives_a_taken_task_to_nobody_else() {
        bench.start(INPUTS);
        var task = onlyTask().id();
        bench.tasks.claim(task, CLERK);

        assertThatThrownBy(() -> bench.tasks.claim(task, OTHER))
                .isInstanceOfSatisfying(PlatformException.class, is(Problem.CONFLICT))
                .hasMessageContaining("is taken by 'clerk-7'");
        assertThatThrownBy(() -> bench.tasks.complete(task, OTHER, Values.none()))
                .isInstanceOfSatisfying(PlatformException.class, is(Problem.CONFLICT));
    }

    @Test
    void lets_only_the_roles_of_a_task_do_it() {
        bench.start(INPUTS);
        var task = onlyTask().id();

        assertThatThrownBy(() -> bench.tasks.complete(task, RESIDENT, Values.none()))
                .isInstanceOfSatisfying(PlatformException.class, is(Problem.NOT_ALLOWED))
                .hasMessageContaining("'resident-1' with the roles [resident] may not do task 'Check the proposal'")
                .hasMessageEndingWith("it is for the roles [clerk, deputy]");
        assertThatThrownBy(() -> bench.tasks.claim(task, RESIDENT))
                .isInstanceOfSatisfying(PlatformException.class, is(Problem.NOT_ALLOWED));
        assertThat(onlyTask().assignee()).isEmpty();
    }

    @Test
    void knows_no_task_that_was_completed() {
        bench.inline("record", call -> Done.withNothing());
        bench.start(INPUTS);
        var task = onlyTask().id();
        bench.tasks.complete(task, CLERK, FORM);

        assertThatThrownBy(() -> bench.tasks.complete(task, CLERK, Values.none()))
                .isInstanceOfSatisfying(PlatformException.class, is(Problem.NOT_FOUND))
                .hasMessageContaining("There is no open task '%s'".formatted(task));
        assertThatThrownBy(() -> bench.tasks.claim(task, CLERK))
                .isInstanceOfSatisfying(PlatformException.class, is(Problem.NOT_FOUND));
    }

    @Test
    void keeps_what_was_filled_in_and_lets_the_process_go_on() {
        var actors = new ArrayList<Optional<String>>();
        bench.inline("record", call -> {
            actors.add(bench.engine.work().actor());
            return new Done(Values.of("seen", call.inputs().required("finding")));
        });
        var instance = bench.start(INPUTS);

        var text = "long ".repeat(1_000);
        bench.tasks.complete(onlyTask().id(), CLERK, Values.of("finding", text).with("body", "the committee"));

        assertThat(bench.tokens(instance)).containsExactly("after");
        assertThat(bench.variable(instance, "seen")).isEqualTo(text);
        assertThat(bench.variable(instance, "body")).isEqualTo("the committee");
        assertThat(actors).containsExactly(Optional.of("clerk-7"));
        assertThat(bench.engine.work().actor()).isEmpty();
    }

    @Test
    void changes_nothing_when_a_rule_of_the_procedure_forbids_what_follows() {
        var rule = new PlatformException(Problem.RULE, "Three contributions lack a reply");
        bench.engine.work().run(connection -> connection.createStatement().execute("create table note (x int)"));
        bench.inline("record", call -> {
            bench.engine.work().run(connection -> connection.createStatement().execute("insert into note values (1)"));
            throw rule;
        });
        var instance = bench.start(INPUTS);
        var before = onlyTask();

        assertThatThrownBy(() -> bench.tasks.complete(before.id(), CLERK, FORM)).isSameAs(rule);

        assertThat(onlyTask()).isEqualTo(before);
        assertThat(bench.variable(instance, "finding")).isNull();
        assertThat(rows()).isZero();
    }

    @Test
    void lets_only_one_of_two_complete_a_task_at_the_same_moment() throws Exception {
        var both = new CyclicBarrier(2);
        bench.inline("record", call -> {
            both.await(20, SECONDS);
            return Done.withNothing();
        });
        bench.start(INPUTS);
        var task = onlyTask().id();

        var one = CompletableFuture.supplyAsync(() -> problemOf(() -> bench.tasks.complete(task, CLERK, FORM)));
        var two = problemOf(() -> bench.tasks.complete(task, OTHER, FORM));

        assertThat(List.of(one.get(20, SECONDS), two))
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Problem.CONFLICT));
        assertThat(onlyTask().activity()).isEqualTo("after");
    }

    private static Optional<Problem> problemOf(Runnable action) {
        try {
            action.run();
            return Optional.empty();
        } catch (PlatformException failure) {
            return Optional.of(failure.problem());
        }
    }

    private Task onlyTask() {
        var tasks = bench.tasks.of(POLICY);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    private int rows() {
        return bench.engine.work().call(connection -> {
            var result = connection.createStatement().executeQuery("select count(*) from note");
            result.next();
            return result.getInt(1);
        });
    }

    private static java.util.function.Consumer<PlatformException> is(Problem problem) {
        return failure -> assertThat(failure.problem()).isEqualTo(problem);
    }

    private static BpmnModelInstance model() {
        var model = StepBench.process("p")
                .startEvent()
                .userTask("check")
                .name("Check the proposal")
                .camundaCandidateGroups("clerk,deputy")
                .camundaFormKey("check-form")
                .camundaDueDate("2026-03-04T00:00:00Z")
                .camundaInputParameter("body", "${body}")
                .camundaInputParameter("groups", "${groups}")
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("record")
                .camundaInputParameter("finding", "${finding}")
                .userTask("after")
                .endEvent()
                .done();
        StepBench.property(model, "check", "madang:act", "screen");
        return model;
    }

    /** Counted by the database itself. */
    private long statementsOf(Runnable work) {
        execute("set query_statistics true");
        work.run();
        var sum = bench.engine.work().call(connection -> {
            try (var counted = connection.createStatement();
                    var rows = counted.executeQuery(
                            "select sum(execution_count) from information_schema.query_statistics where sql_statement not like 'set %'")) {
                rows.next();
                return rows.getLong(1);
            }
        });
        execute("set query_statistics false");
        return sum;
    }

    private void execute(String sql) {
        bench.engine.work().run(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }
}
