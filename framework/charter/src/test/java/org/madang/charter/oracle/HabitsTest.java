package org.madang.charter.oracle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.charter.internal.bpmn.PackReader;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Problem;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.StateSpace;

/** What generated models taught of the engine's habits, beyond its seven surprises. */
class HabitsTest {

    private static final int BOUND = 300;
    private static final String END = "<endEvent id='E'/>";
    private static final String START = "<startEvent id='S'/>";

    private static final String TAKES_OVER = "<subProcess id='Z' triggeredByEvent='true'%s><startEvent id='S3'>"
            + "<signalEventDefinition signalRef='s'/></startEvent>" + tasks("U") + flows("S3 U") + "</subProcess>";

    private static @Nullable RealEngine engine;

    @BeforeAll
    static void open() throws SQLException {
        engine = new RealEngine();
    }

    @AfterAll
    static void close() throws SQLException {
        requireNonNull(engine).close();
    }

    private static String xml(String inner) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
                + " targetNamespace='t'><message id='m' name='m'/><message id='n' name='n'/><signal id='s' name='s'/>"
                + "<error id='e' errorCode='E1'/><process id='P' isExecutable='true'>" + inner
                + "</process></definitions>";
    }

    /** Flows along each path, such as "S A E"; "A?B" asks the oracle. */
    private static String flows(String... paths) {
        return List.of(paths).stream()
                .flatMap(path -> IntStream.range(1, path.split(" ").length)
                        .mapToObj(i -> flow(path.split(" ")[i - 1], path.split(" ")[i])))
                .collect(Collectors.joining());
    }

    private static String flow(String from, String to) {
        var asks = to.startsWith("?");
        var target = to.replace("?", "");
        return "<sequenceFlow id='%1$s_%2$s' sourceRef='%1$s' targetRef='%2$s'>%3$s</sequenceFlow>"
                .formatted(from.replace("?", ""), target, asks ? condition(from.replace("?", "") + "_" + target) : "");
    }

    private static String condition(String flow) {
        return "<conditionExpression xsi:type='tFormalExpression'>${oracle.test('%s')}</conditionExpression>"
                .formatted(flow);
    }

    private static String tasks(String... ids) {
        return List.of(ids).stream()
                .map(id -> "<userTask id='%s'/>".formatted(id))
                .collect(Collectors.joining());
    }

    private static StateSpace agreed(String inner) throws SQLException {
        assertThat(new Lockstep(requireNonNull(engine), BOUND).compare(xml(inner)))
                .isEmpty();
        var pack = PackReader.read(Map.of("m.bpmn", xml(inner).getBytes(StandardCharsets.UTF_8)));
        return new Explorer(pack, pack.processes().get(0)).explore(BOUND);
    }

    private static List<List<String>> waitings(StateSpace space) {
        return IntStream.range(1, space.size())
                .filter(state -> !space.ended(state))
                .mapToObj(state -> space.waiting(state).stream()
                        .map(node -> node.id())
                        .sorted()
                        .toList())
                .toList();
    }

    @Test
    void an_exclusive_gateway_asks_nothing_behind_a_flow_without_a_condition() throws SQLException {
        var space = agreed(START + "<exclusiveGateway id='G'/>" + tasks("A", "B") + END + flows("S G A E", "G ?B E"));

        assertThat(waitings(space)).containsExactly(List.of("A"));
    }

    @Test
    void a_default_flow_keeps_an_activity_done_several_times_from_being_completed() throws SQLException {
        var space = agreed(START + "<userTask id='A' default='A_E'><multiInstanceLoopCharacteristics><loopCardinality>2"
                + "</loopCardinality></multiInstanceLoopCharacteristics></userTask>" + tasks("B") + END
                + flows("S A E", "A ?B E"));

        assertThat(IntStream.range(0, space.size()).anyMatch(space::ended)).isFalse();
    }

    @Test
    void an_activity_with_outputs_and_no_way_out_keeps_the_case_from_ending() throws SQLException {
        var space = agreed(START + "<userTask id='A'><extensionElements><camunda:inputOutput><camunda:outputParameter"
                + " name='b'>2</camunda:outputParameter></camunda:inputOutput></extensionElements></userTask>"
                + flows("S A"));

        assertThat(IntStream.range(0, space.size()).anyMatch(space::ended)).isFalse();
    }

    /** Seed 20261481 of an older generator: the engine marks the token active, and the harness took it for gone. */
    @Test
    void a_token_alone_at_a_join_stays_when_an_event_sub_process_begins() throws SQLException {
        var space = agreed(START + "<parallelGateway id='J'/>" + tasks("A", "B") + flows("S J B", "A J")
                + "<subProcess id='Z' triggeredByEvent='true'><startEvent id='S3' isInterrupting='false'>"
                + "<messageEventDefinition messageRef='m'/></startEvent>" + tasks("U") + flows("S3 U")
                + "</subProcess>");

        assertThat(waitings(space)).contains(List.of("J", "U"));
    }

    @Test
    void an_error_from_a_called_process_sets_off_the_event_sub_process_that_calls_it() throws SQLException {
        var space = agreed(START + "<callActivity id='K' calledElement='Q'/>" + flows("S K")
                + "<subProcess id='Z' triggeredByEvent='true'><startEvent id='S3'><errorEventDefinition errorRef='e'/>"
                + "</startEvent><callActivity id='K2' calledElement='Q'/>" + flows("S3 K2") + "</subProcess></process>"
                + "<process id='Q' isExecutable='true'><startEvent id='S4'/>" + tasks("A")
                + "<endEvent id='E4'><errorEventDefinition errorRef='e'/></endEvent>" + flows("S4 A E4"));

        assertThat(IntStream.range(0, space.size()).anyMatch(space::ended)).isFalse();
    }

    @Test
    void completed_work_takes_its_last_way_first_and_to_the_end() throws SQLException {
        var space = agreed(START + tasks("A", "B") + "<endEvent id='T'><terminateEventDefinition/></endEvent>"
                + flows("S A B", "A T"));

        var ended = space.edges(space.edges(0).get(0).to()).get(0);

        assertThat(ended.occurrences().stream()
                        .map(heard -> heard.what() + " " + heard.node().id()))
                .containsExactly("COMPLETED A", "STARTED T", "COMPLETED T");
    }

    @Test
    void a_signal_is_heard_by_the_case_that_throws_it() throws SQLException {
        var space = agreed(START + "<parallelGateway id='J'/><intermediateCatchEvent id='C'><signalEventDefinition"
                + " signalRef='s'/></intermediateCatchEvent><intermediateThrowEvent id='W'><signalEventDefinition"
                + " signalRef='s'/></intermediateThrowEvent>" + tasks("A", "B") + flows("S J C A", "J W B"));

        assertThat(waitings(space)).contains(List.of("A", "B")).doesNotContain(List.of("B", "C"));
    }

    /** Seed 20264792: the engine runs the last token as the scope itself, which goes on after the throw. */
    @ParameterizedTest
    @ValueSource(strings = {"", " camunda:asyncBefore='true'", " camunda:asyncAfter='true'"})
    void a_signal_of_the_last_token_ends_the_event_sub_process_it_sets_off(String saved) throws SQLException {
        var space =
                agreed(START + tasks("A", "B") + "<endEvent id='E'><signalEventDefinition signalRef='s'/></endEvent>"
                        + flows("S A E", "S B") + TAKES_OVER.formatted(saved));

        assertThat(IntStream.range(0, space.size()).anyMatch(space::ended)).isTrue();
        assertThat(waitings(space)).contains(saved.contains("Before") ? List.of("Z") : List.of("U"));
    }

    @Test
    void a_scope_goes_on_behind_itself_when_its_last_token_sets_off_what_takes_it_over() throws SQLException {
        var space = agreed(START + "<subProcess id='B'><startEvent id='S2'/>" + tasks("A", "C")
                + "<intermediateThrowEvent id='W'><signalEventDefinition signalRef='s'/></intermediateThrowEvent>"
                + flows("S2 A W C") + TAKES_OVER.formatted("") + "</subProcess>" + tasks("D") + flows("S B D"));

        var done = space.edges(1).stream()
                .filter(edge -> edge.cause().node().id().equals("A"))
                .toList();
        assertThat(done)
                .singleElement()
                .satisfies(edge -> assertThat(space.waiting(edge.to()))
                        .extracting(Node::id)
                        .containsExactly("D"));
    }

    /** Seed 20265695: the fourth token that comes to a join in one step is stopped by the checker, not by the engine. */
    @Test
    void tokens_that_meet_within_a_step_are_no_crowd() throws SQLException {
        var space = agreed(START + "<inclusiveGateway id='J'/><task id='T'/><exclusiveGateway id='G'/>"
                + "<parallelGateway id='J2'/><task id='V'/>" + END
                + flows("S J T G J2 E", "T V G", "J J2", "J X J2", "N J2") + "<task id='X'/>" + tasks("N"));

        assertThat(IntStream.range(0, space.size()).mapToObj(space::crowded)).allMatch(Optional::isEmpty);
    }

    /** Seed 20264804: two tokens at one activity may each be asked something else. */
    @Test
    void instances_that_wait_alike_are_asked_each_its_own() throws SQLException {
        var space = agreed(START + "<callActivity id='K' calledElement='Q'><multiInstanceLoopCharacteristics>"
                + "<loopCardinality>2</loopCardinality><completionCondition>${oracle.enough('K')}"
                + "</completionCondition></multiInstanceLoopCharacteristics></callActivity>" + flows("S K")
                + "</process><process id='Q' isExecutable='true'><startEvent id='S2'/><userTask id='A'>"
                + "<multiInstanceLoopCharacteristics isSequential='true'><loopCardinality>${oracle.count('A')}"
                + "</loopCardinality><completionCondition>${oracle.enough('A')}</completionCondition>"
                + "</multiInstanceLoopCharacteristics></userTask>" + flows("S2 A"));

        assertThat(IntStream.range(0, space.size()).anyMatch(space::ended)).isTrue();
    }

    /** Seed 31001153: what catches every error stands first in the file. */
    @Test
    void an_error_is_caught_by_the_event_that_names_it_before_one_that_catches_all() throws SQLException {
        var space = agreed(START + "<serviceTask id='X' camunda:type='external' camunda:topic='t'/>"
                + "<boundaryEvent id='Y' attachedToRef='X'><errorEventDefinition/></boundaryEvent>"
                + "<boundaryEvent id='Y2' attachedToRef='X'><errorEventDefinition errorRef='e'/></boundaryEvent>"
                + tasks("A", "B") + flows("S X", "Y A", "Y2 B"));

        assertThat(waitings(space)).contains(List.of("A"), List.of("B"));
    }

    @Test
    void a_timer_that_is_to_come_twice_comes_twice() throws SQLException {
        var space = agreed(START + tasks("A", "B") + "<boundaryEvent id='Y' attachedToRef='A' cancelActivity='false'>"
                + "<timerEventDefinition><timeCycle>R2/P1D</timeCycle></timerEventDefinition></boundaryEvent>"
                + flows("S A", "Y B"));

        assertThat(waitings(space)).contains(List.of("A", "B", "B")).doesNotContain(List.of("A", "B", "B", "B"));
    }

    @Test
    void a_choice_is_made_before_the_engine_saves_and_each_way_goes_on_alone() throws SQLException {
        var space = agreed(
                START + "<userTask id='A' camunda:asyncAfter='true'/>" + tasks("B", "C") + flows("S A ?B", "A ?C"));

        assertThat(waitings(space)).contains(List.of("A", "A"), List.of("A", "B"), List.of("A", "C"));
    }

    @Test
    void a_called_process_begins_where_no_message_is_needed() throws SQLException {
        var space = agreed(START + "<callActivity id='K' calledElement='Q'/>" + flows("S K")
                + "</process><process id='Q' isExecutable='true'><startEvent id='S1'><messageEventDefinition"
                + " messageRef='m'/></startEvent><startEvent id='S2'/>" + tasks("A", "B") + flows("S1 A", "S2 B"));

        assertThat(waitings(space)).containsExactly(List.of("B"));
    }

    /** The engine begins it again without end, in one step; the checker says that it can not tell. */
    @Test
    void an_event_subprocess_that_throws_the_signal_it_began_by_is_not_proved_to_end() throws SQLException {
        var throwsAgain = TAKES_OVER.replace(
                tasks("U"),
                "<intermediateThrowEvent id='U'><signalEventDefinition signalRef='s'/></intermediateThrowEvent>");

        var space = agreed(START + tasks("A") + throwsAgain.formatted("") + flows("S A"));

        assertThat(space.complete()).isFalse();
    }

    @Test
    void what_an_event_gateway_is_thrown_in_the_same_step_happens_after_the_thrower_has_gone_on() throws SQLException {
        var thrower = "<intermediateThrowEvent id='T'><signalEventDefinition signalRef='s'/></intermediateThrowEvent>";
        var gateway = "<eventBasedGateway id='V'/><intermediateCatchEvent id='C'><signalEventDefinition signalRef='s'/>"
                + "</intermediateCatchEvent>";

        var space = agreed(START + "<parallelGateway id='G'/>" + gateway + tasks("A") + thrower + tasks("B") + END
                + flows("S G V C B E", "G A T E"));

        assertThat(waitings(space)).contains(List.of("A", "V"), List.of("B"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // saved before an event sub-process begins; what was saved in its scope is ended
                "<subProcess id='Z' triggeredByEvent='true' camunda:asyncBefore='true'><startEvent id='S3'>"
                        + "<messageEventDefinition messageRef='m'/></startEvent></subProcess>"
                        + "<startEvent id='S'/><task id='A' camunda:asyncAfter='true'/><endEvent id='E'/>"
                        + "<sequenceFlow id='f' sourceRef='S' targetRef='A'/><sequenceFlow id='g' sourceRef='A' targetRef='E'/>",
                // saved between an event gateway and its event
                "<startEvent id='S'/><eventBasedGateway id='V'/><intermediateCatchEvent id='C' camunda:asyncBefore='true'>"
                        + "<messageEventDefinition messageRef='m'/></intermediateCatchEvent><endEvent id='E'/>"
                        + "<sequenceFlow id='f' sourceRef='S' targetRef='V'/><sequenceFlow id='g' sourceRef='V' targetRef='C'/>"
                        + "<sequenceFlow id='h' sourceRef='C' targetRef='E'/>",
                // a scope that was terminated and saved hears nothing any more
                "<startEvent id='S'/><endEvent id='E' camunda:asyncAfter='true'><terminateEventDefinition/></endEvent>"
                        + "<sequenceFlow id='f' sourceRef='S' targetRef='E'/><subProcess id='Z' triggeredByEvent='true'>"
                        + "<startEvent id='S3' isInterrupting='false'><messageEventDefinition messageRef='m'/></startEvent>"
                        + "</subProcess>",
                // what is saved at its very end still hears
                "<startEvent id='S'/><userTask id='A' camunda:asyncAfter='true'/><boundaryEvent id='Y' attachedToRef='A'>"
                        + "<messageEventDefinition messageRef='m'/></boundaryEvent><userTask id='B'/>"
                        + "<sequenceFlow id='f' sourceRef='S' targetRef='A'/><sequenceFlow id='g' sourceRef='Y' targetRef='B'/>",
                // sub-processes save before their start event
                "<startEvent id='S'/><subProcess id='B'><startEvent id='S2' camunda:asyncBefore='true'/></subProcess>"
                        + "<sequenceFlow id='f' sourceRef='S' targetRef='B'/>",
            })
    void checker_and_engine_save_alike(String inner) throws SQLException {
        assertThat(agreed(inner).size()).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<startEvent id='S'/><startEvent id='S2'><timerEventDefinition><timeDuration>P1D</timeDuration>"
                        + "</timerEventDefinition></startEvent>",
                "<startEvent id='S'/><userTask id='A'><extensionElements><camunda:inputOutput><camunda:outputParameter"
                        + " name='b'>2</camunda:outputParameter></camunda:inputOutput></extensionElements>"
                        + "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality>"
                        + "</multiInstanceLoopCharacteristics></userTask>",
                "<startEvent id='S'/><eventBasedGateway id='V' camunda:asyncAfter='true'/>",
                "<startEvent id='S'/><userTask id='A'/><boundaryEvent id='Y' attachedToRef='A'><signalEventDefinition"
                        + " signalRef='s'/></boundaryEvent><boundaryEvent id='Y2' attachedToRef='A'><signalEventDefinition"
                        + " signalRef='s'/></boundaryEvent>",
            })
    void checker_and_engine_refuse_alike(String inner) throws SQLException {
        var pack = PackReader.read(Map.of("m.bpmn", xml(inner).getBytes(StandardCharsets.UTF_8)));

        assertThat(pack.processes().get(0).problems())
                .extracting(Problem::grade)
                .contains(Problem.Grade.REFUSED);
        assertThat(requireNonNull(engine).deploy(xml(inner))).isFalse();
    }
}
