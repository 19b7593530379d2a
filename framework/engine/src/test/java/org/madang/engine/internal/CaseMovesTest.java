package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.api.Actor;
import org.madang.api.PackStatus.State;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.Progress;
import org.madang.api.Values;
import org.madang.engine.CaseMoves;
import org.madang.engine.Outbox;
import org.madang.engine.ProcessEvent;

/** Running cases go to another version of their process only if they keep its rules with all they have done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseMovesTest {

    private static final String HEARD_FIRST = """
            pack "town" version 1 source "Town ordinance" valid from 2020-01-01
            heard: before adopt there must be consult -- Town ordinance art. 4
            """;
    private static final Actor ADMINISTRATOR = Actor.of("admin-1", "administrator");
    private static final Actor CLERK = Actor.of("clerk-1", "clerk");

    private final Packing packing = new Packing();
    private final EngineTasks tasks = new EngineTasks(
            packing.engine().camunda().getTaskService(), packing.engine().work());
    private final CaseMoves moves = packing.moves();

    @AfterAll
    void close() {
        packing.close();
    }

    @Test
    void a_case_that_has_consulted_goes_on_behind_the_consultation() {
        deploy("heard", line("heard", "talk:consult", "check:", "vote:adopt"));
        var policy = start("heard");
        complete(policy);
        deploy("heard", line("heard", "talk:consult", "count:", "sign:", "vote:adopt"));

        moves.move(policy, 2, Map.of("check", "count"), ADMINISTRATOR);

        assertThat(stands(policy)).containsExactly("count");
        assertThat(progress(policy)).containsExactly("count");
        complete(policy);
        assertThat(stands(policy)).containsExactly("sign");
        assertThat(progress(policy)).containsExactly("sign");
        complete(policy);
        complete(policy);
        assertThat(packing.engine().processes().isRunning(policy)).isFalse();
    }

    @Test
    void a_case_that_has_not_consulted_stays_as_it_was() {
        deployFree("unheard", line("unheard", "draft:", "vote:adopt"));
        var policy = start("unheard");
        deploy("unheard", line("unheard", "talk:consult", "check:", "vote:adopt"));
        var before = events(policy);

        assertThatThrownBy(() -> moves.move(policy, 2, Map.of("draft", "check"), ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.RULE))
                .hasMessageContaining("Policy 'unheard-1' stays on version 1 of 'unheard' and can not go to version 2")
                .hasMessageContaining("“before adopt there must be consult” (Town ordinance art. 4) would be broken")
                .hasMessageContaining("“check” is completed. 3. “vote” begins.");

        assertThat(stands(policy)).containsExactly("draft");
        assertThat(events(policy)).isEqualTo(before);
        assertThat(packing.engine().processes().variables(policy)).isEqualTo(Values.none());
        assertThat(news("unheard-1")).extracting(news -> news.text("type")).doesNotContain(Optional.of("move"));
        complete(policy);
        assertThat(stands(policy)).containsExactly("vote");
    }

    @Test
    void it_may_go_to_where_it_consults_first() {
        deployFree("early", line("early", "draft:", "vote:adopt"));
        var policy = start("early");
        deploy("early", line("early", "talk:consult", "vote:adopt"));

        moves.move(policy, 2, Map.of("draft", "talk"), ADMINISTRATOR);

        assertThat(stands(policy)).containsExactly("talk");
    }

    @Test
    void the_public_record_learns_who_goes_on_by_which_model() {
        deploy("told", line("told", "talk:consult", "vote:adopt"));
        var policy = start("told");
        deploy("told", line("told", "talk:consult", "count:", "vote:adopt"));

        moves.move(policy, 2, Map.of(), ADMINISTRATOR);

        var move = news("told-1").stream()
                .filter(news -> news.text("type").filter("move"::equals).isPresent())
                .toList();
        assertThat(move).hasSize(1);
        assertThat(move.get(0).asMap())
                .containsEntry("process", "told")
                .containsEntry("from", 1)
                .containsEntry("version", 2)
                .containsEntry("charter", "PROVED");
    }

    @Test
    void a_case_that_moved_before_is_judged_by_all_it_did() {
        deploy("twice", line("twice", "talk:consult", "check:", "vote:adopt"));
        var policy = start("twice");
        complete(policy);
        deploy("twice", line("twice", "talk:consult", "count:", "vote:adopt"));
        moves.move(policy, 2, Map.of("check", "count"), ADMINISTRATOR);
        deploy("twice", line("twice", "hear:consult", "seal:", "vote:adopt"));

        moves.move(policy, 3, Map.of("count", "seal"), ADMINISTRATOR);

        assertThat(stands(policy)).containsExactly("seal");
    }

    @Test
    void only_an_administrator_moves_cases() {
        deploy("whose", line("whose", "talk:consult", "vote:adopt"));
        var policy = start("whose");
        deploy("whose", line("whose", "talk:consult", "count:", "vote:adopt"));

        assertThatThrownBy(() -> moves.move(policy, 2, Map.of(), CLERK))
                .hasMessageContaining("that is for the role administrator");
        assertThat(version(policy)).isEqualTo(1);
    }

    @Test
    void a_case_does_not_leave_its_rules_behind() {
        deploy("lawless", line("lawless", "talk:consult", "vote:adopt"));
        var policy = start("lawless");
        deployFree("lawless", line("lawless", "talk:consult", "count:", "vote:adopt"));

        assertThatThrownBy(() -> moves.move(policy, 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("it began under rules, and that version brings none");
        assertThat(version(policy)).isEqualTo(1);
    }

    @Test
    void a_case_goes_on_counting_by_its_own_calendar() {
        offer("counted", line("counted", "talk:consult", "vote:adopt"), "calendar kr\n" + HEARD_FIRST);
        var policy = start("counted");
        offer("counted", line("counted", "talk:consult", "sign:", "vote:adopt"), "calendar de\n" + HEARD_FIRST);

        assertThatThrownBy(() -> moves.move(policy, 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("it counts by the calendar 'kr', and that version by 'de'");
        assertThat(version(policy)).isEqualTo(1);
    }

    @Test
    void a_parameter_the_case_lacks_is_given_and_one_it_has_must_be_the_one_that_was_checked() {
        deployFree("set", line("set", "wait:", "vote:adopt"));
        var policy = start("set");
        var other = new PolicyId("set-2");
        packing.engine().processes().start("set", other, Values.of("minor", true));
        var status = packing.desk()
                .offer(TestPacks.pack(
                        "set",
                        "a.bpmn",
                        withWayAround("set"),
                        "town.charter",
                        HEARD_FIRST,
                        "parameters.yaml",
                        "minor:\n  value: false\n"));
        assertThat(status.state()).as(status.message()).isEqualTo(State.DEPLOYED);

        moves.move(policy, 2, Map.of(), ADMINISTRATOR);

        assertThat(packing.engine().processes().variables(policy).asMap()).containsEntry("minor", false);
        assertThatThrownBy(() -> moves.move(other, 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("holds with minor = 'false', and the case has 'true'");
        assertThat(version(other)).isEqualTo(1);
    }

    @Test
    void a_case_that_was_never_told_what_is_asked_ahead_stays() {
        deployFree("asked", line("asked", "draft:", "vote:adopt"));
        var untold = start("asked");
        var told = new PolicyId("asked-2");
        packing.engine().processes().start("asked", told, Values.of("urgent", true));
        offer("asked", asking("asked"), "voted: adopt happens at most once -- Town ordinance art. 5\n");

        assertThatThrownBy(() -> moves.move(untold, 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("'quick' asks for 'urgent', which this case was never told");
        moves.move(told, 2, Map.of(), ADMINISTRATOR);

        assertThat(version(untold)).isEqualTo(1);
        assertThat(version(told)).isEqualTo(2);
    }

    @Test
    void what_cannot_be_told_is_refused_with_the_reason() {
        deploy("timed", line("timed", "talk:consult", "vote:adopt"));
        var policy = start("timed");
        offer("timed", limited("timed"), HEARD_FIRST + "soon: consult stays open at most 30 days\n");

        assertThatThrownBy(() -> moves.move(policy, 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("can not be told (UNKNOWN)")
                .hasMessageContaining("The time of 'consult' runs already");
        assertThat(version(policy)).isEqualTo(1);
    }

    @Test
    void an_open_task_stays_with_its_people() {
        deploy("people", line("people", "talk:consult", "vote:adopt"));
        var policy = start("people");
        var office = "<userTask id='talk' camunda:candidateGroups='office'";
        deploy("people", line("people", "talk:consult", "vote:adopt").replace("<userTask id='talk'", office));

        assertThatThrownBy(() -> moves.move(policy, 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("Task 'talk' is open for anybody, and version 2 gives it to 'office'");
        assertThat(version(policy)).isEqualTo(1);
    }

    @Test
    void says_what_is_not_there() {
        deploy("there", line("there", "talk:consult", "vote:adopt"));
        var policy = start("there");
        deploy("there", line("there", "hear:consult", "vote:adopt"));

        assertThatThrownBy(() -> moves.move(policy, 1, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("is on version 1 of 'there' already");
        assertThatThrownBy(() -> moves.move(policy, 7, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("has no version 7");
        assertThatThrownBy(() -> moves.move(new PolicyId("nobody"), 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("has no running process");
        assertThatThrownBy(() -> moves.move(policy, 2, Map.of(), ADMINISTRATOR))
                .hasMessageContaining("The engine can not put it on version 2 of 'there'")
                .hasMessageContaining("'talk'");
        assertThat(stands(policy)).containsExactly("talk");
    }

    private void deploy(String pack, String model) {
        offer(pack, model, HEARD_FIRST);
    }

    private void offer(String pack, String model, String rules) {
        var status = packing.desk().offer(TestPacks.pack(pack, "a.bpmn", model, "town.charter", rules));
        assertThat(status.state()).as(status.message()).isEqualTo(State.DEPLOYED);
    }

    private void deployFree(String pack, String model) {
        var status = packing.desk().offer(TestPacks.pack(pack, "a.bpmn", model));
        assertThat(status.state()).as(status.message()).isEqualTo(State.DEPLOYED);
    }

    private PolicyId start(String process) {
        var policy = new PolicyId(process + "-1");
        packing.engine().processes().start(process, policy, Values.none());
        return policy;
    }

    private void complete(PolicyId policy) {
        tasks.of(policy).forEach(task -> tasks.complete(task.id(), CLERK, Values.none()));
    }

    private List<String> stands(PolicyId policy) {
        return packing.engine().processes().activeActivities(policy);
    }

    private List<String> progress(PolicyId policy) {
        return new EngineProgress(packing.engine().work())
                .of(policy).stream().map(Progress.Place::activity).toList();
    }

    private int version(PolicyId policy) {
        var engine = packing.engine().camunda();
        var running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(policy.value())
                .singleResult();
        return engine.getRepositoryService()
                .getProcessDefinition(running.getProcessDefinitionId())
                .getVersion();
    }

    private List<String> events(PolicyId policy) {
        return packing.engine().processes().events(policy).stream()
                .map(ProcessEvent::id)
                .toList();
    }

    private List<Values> news(String policy) {
        var told = new ArrayList<Values>();
        packing.engine().outbox().take(Outbox.REGISTER, 1000, (connection, messages) -> told.addAll(messages));
        return told.stream()
                .filter(news -> news.text("policy").filter(policy::equals).isPresent())
                .toList();
    }

    /** One task after the other; each with its act after a colon. */
    private static String line(String key, String... steps) {
        var content = new StringBuilder("<startEvent id='start'/>");
        var ends = new ArrayList<String>();
        var last = "start";
        for (var step : steps) {
            var parts = step.split(":", 2);
            content.append(
                    parts[1].isEmpty()
                            ? "<userTask id='%s'/>".formatted(parts[0])
                            : PackCharterTest.task(parts[0], parts[1]));
            ends.addAll(List.of(last, parts[0]));
            last = parts[0];
        }
        ends.addAll(List.of(last, "end"));
        return TestPacks.bpmn(
                key, content + "<endEvent id='end'/>" + PackCharterTest.flows(ends.toArray(String[]::new)));
    }

    /** Nobody but who begins it says whether it is urgent. */
    private static String asking(String key) {
        var form = "<extensionElements><camunda:formData><camunda:formField id='text' type='string'/>"
                + "</camunda:formData></extensionElements></userTask>";
        var asked = form.replace("id='text' type='string'", "id='urgent' type='boolean'")
                .replace("userTask", "startEvent");
        return TestPacks.bpmn(
                key,
                "<startEvent id='start'>" + asked + "<userTask id='draft'>" + form
                        + "<exclusiveGateway id='quick' default='f2'/>"
                        + PackCharterTest.task("vote", "adopt")
                                .replace("</extensionElements></userTask>", form.replace("<extensionElements>", ""))
                        + "<endEvent id='end'/>"
                        + PackCharterTest.flows("start", "draft", "quick", "end", "draft", "quick", "vote", "end")
                        + "<sequenceFlow id='on' sourceRef='quick' targetRef='vote'>"
                        + "<conditionExpression xsi:type='tFormalExpression'>${urgent}</conditionExpression></sequenceFlow>");
    }

    /** What is minor needs no consultation. */
    private static String withWayAround(String key) {
        return TestPacks.bpmn(
                key,
                "<startEvent id='start'/><userTask id='wait'/><exclusiveGateway id='small' default='f4'/>"
                        + PackCharterTest.task("talk", "consult") + PackCharterTest.task("vote", "adopt")
                        + "<endEvent id='end'/>"
                        + PackCharterTest.flows(
                                "start", "wait", "wait", "small", "small", "talk", "talk", "vote", "vote", "end")
                        + "<sequenceFlow id='past' sourceRef='small' targetRef='vote'>"
                        + "<conditionExpression xsi:type='tFormalExpression'>${minor}</conditionExpression></sequenceFlow>");
    }

    /** A consultation that ends by itself. */
    private static String limited(String key) {
        return line(key, "talk:consult", "vote:adopt").replace("<endEvent", """
                <boundaryEvent id='late' attachedToRef='talk'><timerEventDefinition id='t'>
                  <timeDuration xsi:type='tFormalExpression'>P20D</timeDuration>
                </timerEventDefinition></boundaryEvent>
                <sequenceFlow id='on' sourceRef='late' targetRef='vote'/><endEvent""");
    }
}
