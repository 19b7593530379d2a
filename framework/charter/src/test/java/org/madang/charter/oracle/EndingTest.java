package org.madang.charter.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the engine tells of scopes that it ends early, when what is left in them is saved. */
class EndingTest {

    private static final String MANY =
            "<multiInstanceLoopCharacteristics isSequential='%s'><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>";
    private static final String TAKES_OVER =
            "<subProcess id='Z' triggeredByEvent='true'><startEvent id='S9'><messageEventDefinition messageRef='m'/></startEvent>"
                    + "<userTask id='U9'/><sequenceFlow id='z' sourceRef='S9' targetRef='U9'/></subProcess>";
    private static final String ONWARD = "<userTask id='W'/><sequenceFlow id='w' sourceRef='X' targetRef='W'/>";
    private static final String BESIDE = "<userTask id='V'/><sequenceFlow id='v' sourceRef='S2' targetRef='V'/>";

    @Test
    void checker_and_engine_end_scopes_alike_however_they_hold_what_is_saved() throws SQLException {
        var differences = new ArrayList<String>();
        try (var engine = new RealEngine()) {
            for (var model : models().entrySet()) {
                var difference = new Lockstep(engine, 300).compare(model.getValue());
                if (!difference.isEmpty()) {
                    differences.add(model.getKey() + ": " + difference);
                }
            }
        }

        assertThat(differences).isEqualTo(List.of());
    }

    private static Map<String, String> models() {
        var models = new LinkedHashMap<String, String>();
        for (var when : List.of("Before", "After")) {
            for (var saved : saved("camunda:async%s='true'".formatted(when)).entrySet()) {
                for (var beside : List.of("", ONWARD, BESIDE, ONWARD + BESIDE)) {
                    var name = saved.getKey() + " saved " + when + " " + beside;
                    models.put("within one: " + name, within("", saved.getValue() + beside));
                    models.put("within some in turn: " + name, within(MANY.formatted(true), saved.getValue() + beside));
                    models.put(
                            "within some at once: " + name, within(MANY.formatted(false), saved.getValue() + beside));
                }
            }
        }
        return models;
    }

    private static Map<String, String> saved(String async) {
        var inner = "<startEvent id='S3'/><userTask id='U'/><sequenceFlow id='u' sourceRef='S3' targetRef='U'/>";
        return Map.of(
                "a task", "<userTask id='X' %s/>".formatted(async),
                "a task of some", "<userTask id='X' %s>%s</userTask>".formatted(async, MANY.formatted(true)),
                "a sub-process", "<subProcess id='X' %s>%s</subProcess>".formatted(async, inner));
    }

    /** In a sub-process in a sub-process, each of which may be ended from outside. */
    private static String within(String loop, String saved) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn'><message id='m' name='m'/>"
                + "<process id='P' isExecutable='true'><startEvent id='S'/><sequenceFlow id='a' sourceRef='S' targetRef='A'/>"
                + "<subProcess id='A'><startEvent id='S1'/><sequenceFlow id='b' sourceRef='S1' targetRef='B'/>"
                + "<subProcess id='B'>" + loop
                + "<startEvent id='S2'/><sequenceFlow id='x' sourceRef='S2' targetRef='X'/>"
                + saved + "</subProcess>" + TAKES_OVER + "</subProcess>"
                + "<boundaryEvent id='Y' attachedToRef='A'><timerEventDefinition><timeDuration>P1D</timeDuration>"
                + "</timerEventDefinition></boundaryEvent></process></definitions>";
    }
}
