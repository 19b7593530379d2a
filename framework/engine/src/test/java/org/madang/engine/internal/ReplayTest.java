package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.charter.Charter;
import org.madang.charter.ModelReport;
import org.madang.charter.Move;
import org.madang.charter.Move.Answer;
import org.madang.charter.Report;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

class ReplayTest {

    /** A gateway on data, a loop over a list, a step, a timer, a message, and a table. */
    private static final String RICH = TestPacks.bpmn(
            "rich",
            """
            <startEvent id='start'/>
            <serviceTask id='step' camunda:type='external' camunda:topic='translate'>
              <extensionElements><camunda:inputOutput>
                <camunda:inputParameter name='text'>${nowhere.to.be.found}</camunda:inputParameter>
              </camunda:inputOutput></extensionElements>
            </serviceTask>
            <exclusiveGateway id='choice' default='f4'/>
            <userTask id='hear' camunda:assignee='${nobody}'>
              <multiInstanceLoopCharacteristics isSequential='false' camunda:collection='groups' camunda:elementVariable='group'>
                <completionCondition xsi:type='tFormalExpression'>${enough}</completionCondition>
              </multiInstanceLoopCharacteristics>
            </userTask>
            <businessRuleTask id='decide' camunda:decisionRef='quorum'/>
            <intermediateCatchEvent id='wait'><timerEventDefinition id='t'>
              <timeDuration xsi:type='tFormalExpression'>${period}</timeDuration>
            </timerEventDefinition></intermediateCatchEvent>
            <userTask id='vote'/>
            <endEvent id='end'/>
            <sequenceFlow id='f4' sourceRef='choice' targetRef='hear'/>
            <sequenceFlow id='past' sourceRef='choice' targetRef='decide'>
              <conditionExpression xsi:type='tFormalExpression'>${minor == true}</conditionExpression>
            </sequenceFlow>
            """ + PackCharterTest.flows("start", "step", "step", "choice")
                    + "<sequenceFlow id='g1' sourceRef='hear' targetRef='decide'/>"
                    + "<sequenceFlow id='g2' sourceRef='decide' targetRef='wait'/>"
                    + "<sequenceFlow id='g3' sourceRef='wait' targetRef='vote'/>"
                    + "<sequenceFlow id='g4' sourceRef='vote' targetRef='end'/>");

    @Test
    void walks_a_way_through_a_model_without_its_data_people_and_time() {
        assertThat(astray(
                        move(Move.Why.START, "start"),
                        move(Move.Why.COMPLETE, "step", new Answer("choice", List.of("past"), -1)),
                        move(Move.Why.TIMER, "wait"),
                        move(Move.Why.COMPLETE, "vote")))
                .isEmpty();
    }

    @Test
    void walks_an_activity_that_is_done_for_several() {
        assertThat(astray(
                        move(Move.Why.START, "start"),
                        move(
                                Move.Why.COMPLETE,
                                "step",
                                new Answer("choice", List.of(), -1),
                                new Answer("hear", List.of(), 2)),
                        move(Move.Why.COMPLETE, "hear", new Answer("hear", List.of(), 1)),
                        move(Move.Why.TIMER, "wait")))
                .isEmpty();
    }

    @Test
    void says_where_the_engine_does_not_go_along() {
        assertThat(astray(move(Move.Why.START, "start"), move(Move.Why.COMPLETE, "vote")))
                .contains("move 2, COMPLETE of 'vote': the engine waits for no such thing");
        assertThat(astray(move(Move.Why.START, "start"), move(Move.Why.COMPLETE, "step")))
                .hasValueSatisfying(why -> assertThat(why).contains("the engine asks about 'choice'"));
    }

    @Test
    void what_the_charter_refutes_is_walked_before_it_is_told() {
        var files = Map.of(
                "a.bpmn", RICH.getBytes(StandardCharsets.UTF_8),
                "a.charter", "heard: before vote there must be hear".getBytes(StandardCharsets.UTF_8));
        var report = Charter.standard().on(LocalDate.of(2026, 4, 1)).check(files);

        assertThat(rule(report).verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(rule(report).moves()).isNotEmpty();
        assertThat(rule(Replayed.of(report, files)).verdict()).isEqualTo(Verdict.REFUTED);
    }

    @Test
    void what_does_not_replay_is_not_known() {
        var wrong = new RuleReport(
                "r", "a sentence", "", Verdict.REFUTED, List.of(), "", List.of(move(Move.Why.TIMER, "vote")));
        var report = new Report(List.of(new ModelReport("a.bpmn", "rich", Verdict.REFUTED, 1, List.of(wrong))));

        var replayed = Replayed.of(report, Map.of("a.bpmn", RICH.getBytes(StandardCharsets.UTF_8)));

        assertThat(replayed.models().get(0).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(replayed.models().get(0).rules().get(0).steps().get(0).sentence())
                .contains("the engine waits for no such thing");
    }

    private static RuleReport rule(Report report) {
        return report.models().get(0).rules().stream()
                .filter(rule -> rule.id().contains("heard"))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.Optional<String> astray(Move... moves) {
        try (var replay = Replay.on(PackCharterTest.files("a.bpmn", RICH))) {
            return replay.astray("rich", List.of(moves));
        }
    }

    private static Move move(Move.Why why, String node, Answer... answers) {
        return new Move(why, node, "", List.of(answers), false);
    }
}
