package org.madang.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.madang.api.PackStatus;
import org.madang.api.PackStatus.State;
import org.madang.api.PolicyId;
import org.madang.api.Values;

class PackDeskTest {

    private static final Packing PACKING = new Packing();

    private final PackDesk desk = PACKING.newDesk();

    @AfterAll
    static void close() {
        PACKING.close();
    }

    @Test
    void deploys_a_sound_pack() {
        var status = desk.offer(TestPacks.pack("sound", "a.bpmn", TestPacks.task("deciding", "Decide")));

        PACKING.engine().processes().start("deciding", new PolicyId("p-1"), Values.none());

        assertThat(status.state()).isEqualTo(State.DEPLOYED);
        assertThat(status.source()).isEqualTo("folder:sound");
        assertThat(PACKING.engine().processes().activeActivities(new PolicyId("p-1")))
                .containsExactly("work");
    }

    @Test
    void deploys_nothing_of_a_pack_with_one_fault() {
        var status = desk.offer(TestPacks.pack(
                "half", "a.bpmn", TestPacks.task("half", "x"), "b.bpmn", TestPacks.bpmn("broken", "<oops/>")));

        assertThat(status.state()).isEqualTo(State.REFUSED);
        assertThat(deployments("half")).isZero();
    }

    @Test
    void leaves_a_running_case_on_the_version_it_began_with() {
        desk.offer(TestPacks.pack("city", "a.bpmn", TestPacks.task("adoption", "Council decides")));
        PACKING.engine().processes().start("adoption", new PolicyId("old"), Values.none());

        desk.offer(TestPacks.pack("city", "a.bpmn", TestPacks.task("adoption", "Assembly decides")));
        PACKING.engine().processes().start("adoption", new PolicyId("new"), Values.none());

        assertThat(taskName("old")).isEqualTo("Council decides");
        assertThat(taskName("new")).isEqualTo("Assembly decides");
        assertThat(complete("old")).isTrue();
    }

    @Test
    void keeps_the_form_with_its_version() {
        var model = TestPacks.around("formed", "<userTask id='work' camunda:formKey='decide'/>");
        desk.offer(TestPacks.pack("forms", "a.bpmn", model, "forms/decide.form", TestPacks.FORM));

        desk.offer(TestPacks.pack(
                "forms", "a.bpmn", model, "forms/decide.form", TestPacks.FORM.replace("default", "changed")));

        assertThat(versions("formed")).isEqualTo(2);
    }

    @Test
    void deploys_the_same_pack_only_once() {
        var pack = TestPacks.pack("same", "a.bpmn", TestPacks.task("same", "x"));

        desk.offer(pack);
        desk.offer(TestPacks.pack("same", "a.bpmn", TestPacks.task("same", "x"), "README.md", "news"));

        assertThat(versions("same")).isEqualTo(1);
    }

    @Test
    void goes_back_to_an_older_state_when_told_to() {
        var first = TestPacks.pack("back", "a.bpmn", TestPacks.task("back", "first"));

        desk.offer(first);
        desk.offer(TestPacks.pack("back", "a.bpmn", TestPacks.task("back", "second")));
        desk.offer(first);

        assertThat(versions("back")).isEqualTo(3);
    }

    @Test
    void a_pack_that_was_sent_waits_after_a_restart_too_until_its_step_arrives() {
        var pack = Pack.of(
                "sent",
                SentPacks.source("vendor", "sent"),
                Map.of("a.bpmn", TestPacks.step("sent", "later.step").getBytes(UTF_8)));
        assertThat(desk.offer(pack).state()).isEqualTo(State.WAITING);

        var restarted = PACKING.newDesk();
        restarted.offerSent();
        assertThat(restarted.all()).extracting(PackStatus::state).containsExactly(State.WAITING);

        var provider = PACKING.offer("later.step");
        restarted.retryWaiting();
        PACKING.leave(provider);
        assertThat(restarted.all()).extracting(PackStatus::state).containsExactly(State.DEPLOYED);

        var oncemore = PACKING.newDesk();
        oncemore.offerSent();
        assertThat(oncemore.all()).isEmpty();
    }

    @Test
    void a_pack_that_was_sent_anew_takes_the_place_of_the_one_that_waits() {
        var source = SentPacks.source("vendor", "anew");
        desk.offer(Pack.of(
                "anew",
                source,
                Map.of("a.bpmn", TestPacks.step("anew", "never.step").getBytes(UTF_8))));

        desk.offer(Pack.of(
                "anew", source, Map.of("a.bpmn", TestPacks.task("anew", "Look").getBytes(UTF_8))));

        var restarted = PACKING.newDesk();
        restarted.offerSent();
        assertThat(restarted.all()).isEmpty();
    }

    @Test
    void tries_a_pack_again_when_its_step_arrives() {
        PACKING.steps().onArrival(desk::retryWaiting);
        var status = desk.offer(TestPacks.pack("waits", "a.bpmn", TestPacks.step("waits", "waited-for")));

        PACKING.offer("waited-for");

        assertThat(status.state()).isEqualTo(State.WAITING);
        assertThat(status.message()).contains("no plugin offers step 'waited-for'");
        assertThat(desk.all()).singleElement().satisfies(now -> {
            assertThat(now.state()).isEqualTo(State.DEPLOYED);
            assertThat(now.message()).isEmpty();
        });
        assertThat(versions("waits")).isEqualTo(1);
    }

    @Test
    void tries_a_pack_again_when_the_process_it_calls_arrives() {
        var caller = TestPacks.pack(
                "caller", "a.bpmn", TestPacks.around("caller", "<callActivity id='work' calledElement='called'/>"));
        var status = desk.offer(caller);

        desk.offer(TestPacks.pack("called", "a.bpmn", TestPacks.task("called", "x")));

        assertThat(status.state()).isEqualTo(State.WAITING);
        assertThat(states()).containsExactly(State.DEPLOYED, State.DEPLOYED);
    }

    @Test
    void does_not_refuse_what_is_deployed_because_a_plugin_is_away() {
        var provider = PACKING.offer("hearing");
        var pack = TestPacks.pack("stays", "a.bpmn", TestPacks.step("stays", "hearing"));
        desk.offer(pack);
        PACKING.leave(provider);

        assertThat(PACKING.newDesk().offer(pack).state()).isEqualTo(State.DEPLOYED);
    }

    @Test
    void keeps_what_was_deployed_when_a_new_version_is_faulty() {
        desk.offer(TestPacks.pack("kept", "a.bpmn", TestPacks.task("kept", "x")));

        var status = desk.offer(TestPacks.pack("kept", "a.bpmn", TestPacks.bpmn("kept", "<oops/>")));

        assertThat(status.state()).isEqualTo(State.REFUSED);
        assertThat(status.message()).endsWith("What was deployed of it before stays as it was.");
        assertThat(versions("kept")).isEqualTo(1);
    }

    @Test
    void undeploys_nothing_when_a_source_goes() {
        desk.offer(TestPacks.pack("gone", "a.bpmn", TestPacks.task("gone", "x")));

        desk.withdraw("folder:gone");

        assertThat(versions("gone")).isEqualTo(1);
        assertThat(states()).containsExactly(State.DEPLOYED);
    }

    @Test
    void lets_only_one_source_offer_a_pack() {
        desk.offer(TestPacks.pack("one", "a.bpmn", TestPacks.task("one", "from the folder")));
        var other = Pack.of(
                "one",
                "bundle:one:1.0.0",
                TestPacks.pack("one", "a.bpmn", TestPacks.task("one", "from the bundle"))
                        .files());

        var status = desk.offer(other);
        var versionsBefore = versions("one");
        desk.withdraw("folder:one");

        assertThat(status.message())
                .isEqualTo("Pack 'one' waits: it is also offered by folder:one; remove one of them");
        assertThat(versionsBefore).isEqualTo(1);
        assertThat(versions("one")).isEqualTo(2);
    }

    @Test
    void gives_parameters_to_new_cases_only() {
        var model = TestPacks.task("tuned", "x");
        desk.offer(TestPacks.pack("tuned", "a.bpmn", model, "parameters.yaml", "quorum: {value: 5}"));
        PACKING.engine().processes().start("tuned", new PolicyId("tuned-old"), Values.none());

        desk.offer(TestPacks.pack("tuned", "a.bpmn", model, "parameters.yaml", "quorum: {value: 7}"));
        PACKING.engine().processes().start("tuned", new PolicyId("tuned-new"), Values.none());
        PACKING.engine().processes().start("tuned", new PolicyId("tuned-own"), Values.of("quorum", 9L));

        assertThat(quorum("tuned-old")).isEqualTo(5L);
        assertThat(quorum("tuned-new")).isEqualTo(7L);
        assertThat(quorum("tuned-own")).isEqualTo(9L);
    }

    @Test
    void gives_parameters_to_a_process_that_another_calls() {
        desk.offer(TestPacks.pack(
                "told",
                "a.bpmn",
                TestPacks.task("told", "x"),
                "parameters.yaml",
                "groups: {value: [a, b], type: list}"));
        desk.offer(TestPacks.pack(
                "telling", "a.bpmn", TestPacks.around("telling", "<callActivity id='work' calledElement='told'/>")));

        PACKING.engine().processes().start("telling", new PolicyId("p-2"), Values.none());

        assertThat(PACKING.engine()
                        .camunda()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .list())
                .anySatisfy(variable -> {
                    assertThat(variable.getName()).isEqualTo("groups");
                    assertThat(String.valueOf(variable.getValue())).contains("a", "b");
                });
    }

    private List<State> states() {
        return desk.all().stream().map(status -> status.state()).toList();
    }

    private long deployments(String pack) {
        return PACKING.engine()
                .camunda()
                .getRepositoryService()
                .createDeploymentQuery()
                .deploymentName(pack)
                .count();
    }

    private long versions(String process) {
        return PACKING.engine()
                .camunda()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }

    private String taskName(String policy) {
        return PACKING.engine()
                .camunda()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(policy)
                .singleResult()
                .getName();
    }

    private boolean complete(String policy) {
        var tasks = PACKING.engine().camunda().getTaskService();
        tasks.complete(tasks.createTaskQuery()
                .processInstanceBusinessKey(policy)
                .singleResult()
                .getId());
        return !PACKING.engine().processes().isRunning(new PolicyId(policy));
    }

    private Long quorum(String policy) {
        return PACKING.engine()
                .processes()
                .variables(new PolicyId(policy))
                .number("quorum")
                .orElseThrow();
    }
}
