package org.madang.engine.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.api.Actor;
import org.madang.api.PackStatus.State;
import org.madang.api.PolicyId;
import org.madang.api.Tasks;
import org.madang.api.Values;
import org.madang.engine.CaseMoves;
import org.madang.engine.Processes;

/** Where a case stands, as the engine says it after a move. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseStandsTest {

    private static final String HEARD_FIRST =
            "heard: before adopt there must be consult or hear -- Town ordinance art. 4\n";
    private static final Actor ADMINISTRATOR = Actor.of("admin-1", "administrator");

    private final EngineRoom room = EngineRoom.open(Models.inMemory(), Clock.systemUTC(), Optional.empty());
    private final CaseMoves moves = service(CaseMoves.class);
    private final Processes processes = service(Processes.class);
    private final Tasks tasks = service(Tasks.class);

    @AfterAll
    void close() {
        room.close();
    }

    @Test
    void a_consultation_that_its_own_timer_ended_was_held() {
        deploy("timed", timed("timed", ""));
        var policy = start("timed");
        jobs().executeJob(timer("timed").getId());
        deploy("timed", timed("timed", "<documentation>Mended</documentation>"));

        moves.move(policy, 2, Map.of(), ADMINISTRATOR);

        assertThat(processes.activeActivities(policy)).containsExactly("vote");
    }

    @Test
    void a_timer_keeps_its_day() {
        deploy("day", timed("day", ""));
        var policy = start("day");
        var due = timer("day").getDuedate();
        deploy("day", timed("day", "<documentation>Mended</documentation>").replace("P20D", "P90D"));

        moves.move(policy, 2, Map.of(), ADMINISTRATOR);

        assertThat(timer("day").getDuedate()).isEqualTo(due);
        assertThat(processes.activeActivities(policy)).containsExactly("talk");
    }

    @Test
    void a_case_within_a_sub_process_and_a_called_one_moves_with_what_it_does_there() {
        deploy("deep", deep("deep", ""), "b.bpmn", hearing("Hear them"));
        var policy = start("deep");
        complete(policy);
        assertThat(processes.activeActivities(policy)).contains("ask");
        deploy("deep", deep("deep", "<documentation>Mended</documentation>"), "b.bpmn", hearing("Hear them"));

        moves.move(policy, 2, Map.of(), ADMINISTRATOR);

        complete(policy);
        assertThat(processes.activeActivities(policy)).containsExactly("vote");
    }

    @Test
    void a_case_within_a_called_process_that_is_drawn_otherwise_now_stays() {
        deploy("other", deep("other", ""), "b.bpmn", hearing("Hear them"));
        var policy = start("other");
        complete(policy);
        deploy("other", deep("other", "<documentation>Mended</documentation>"), "b.bpmn", hearing("Hear all"));

        assertThatThrownBy(() -> moves.move(policy, 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("it is within 'other-hearing' version 1, which is drawn otherwise now");
    }

    @Test
    void a_case_at_a_join_waits_for_a_better_moment() {
        deploy("join", forked("join", ""));
        var policy = start("join");
        tasks.of(policy).stream()
                .filter(task -> task.activity().equals("talk"))
                .forEach(task -> tasks.complete(task.id(), ADMINISTRATOR, Values.none()));
        deploy("join", forked("join", "<documentation>Mended</documentation>"));

        assertThatThrownBy(() -> moves.move(policy, 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("can not be told (UNSUPPORTED)")
                .hasMessageContaining("a wait for other branches");
    }

    private void deploy(String pack, String model, String... more) {
        var files = new ArrayList<>(List.of("a.bpmn", model, "town.charter", HEARD_FIRST));
        List.of(more).forEach(file -> files.add(file.replace("hearing-key", pack + "-hearing")));
        var status = room.packs().deploy(TestPacks.pack(pack, files.toArray(String[]::new)));
        assertThat(status.state()).as(status.message()).isEqualTo(State.DEPLOYED);
    }

    private <T> T service(Class<T> type) {
        return type.cast(requireNonNull(room.services().get(type), type.getName()));
    }

    private ManagementService jobs() {
        return room.engine().camunda().getManagementService();
    }

    private Job timer(String process) {
        return jobs().createJobQuery().processDefinitionKey(process).singleResult();
    }

    private PolicyId start(String process) {
        var policy = new PolicyId(process + "-1");
        processes.start(process, policy, Values.none());
        return policy;
    }

    private void complete(PolicyId policy) {
        tasks.of(policy).forEach(task -> tasks.complete(task.id(), ADMINISTRATOR, Values.none()));
    }

    private static String timed(String key, String note) {
        return TestPacks.bpmn(
                key,
                note + "<startEvent id='start'/>" + PackCharterTest.task("talk", "consult")
                        + PackCharterTest.task("vote", "adopt") + "<endEvent id='end'/>"
                        + PackCharterTest.flows("start", "talk", "talk", "vote", "vote", "end") + """
                        <boundaryEvent id='late' attachedToRef='talk'><timerEventDefinition id='t'>
                          <timeDuration xsi:type='tFormalExpression'>P20D</timeDuration>
                        </timerEventDefinition></boundaryEvent>
                        <sequenceFlow id='on' sourceRef='late' targetRef='vote'/>""");
    }

    private static String deep(String key, String note) {
        return TestPacks.bpmn(
                key,
                note + "<startEvent id='start'/><subProcess id='council'><startEvent id='in'/>"
                        + "<userTask id='read'/><callActivity id='call' calledElement='" + key + "-hearing'"
                        + " camunda:calledElementBinding='deployment'/>"
                        + PackCharterTest.task("vote", "adopt") + "<endEvent id='out'/>"
                        + PackCharterTest.flows("in", "read", "read", "call", "call", "vote", "vote", "out")
                        + "</subProcess><endEvent id='end'/>"
                        + "<sequenceFlow id='a' sourceRef='start' targetRef='council'/>"
                        + "<sequenceFlow id='b' sourceRef='council' targetRef='end'/>");
    }

    private static String hearing(String name) {
        return TestPacks.bpmn(
                "hearing-key",
                "<startEvent id='start'/>"
                        + PackCharterTest.task("ask", "hear").replace("name='ask'", "name='" + name + "'")
                        + "<endEvent id='end'/>" + PackCharterTest.flows("start", "ask", "ask", "end"));
    }

    private static String forked(String key, String note) {
        return TestPacks.bpmn(
                key,
                note + "<startEvent id='start'/><parallelGateway id='fork'/>" + PackCharterTest.task("talk", "consult")
                        + "<userTask id='read'/><parallelGateway id='meet'/>" + PackCharterTest.task("vote", "adopt")
                        + "<endEvent id='end'/>"
                        + PackCharterTest.flows(
                                "start", "fork", "fork", "talk", "fork", "read", "talk", "meet", "read", "meet", "meet",
                                "vote", "vote", "end"));
    }
}
