package org.madang.charter.internal.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.charter.Charter;
import org.madang.charter.ModelReport;
import org.madang.charter.Verdict;

class ForeignTest {

    private static ModelReport judged(String attributes, String task) {
        var xml = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'"
                + " xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' xmlns:flowable='http://flowable.org/bpmn'"
                + " xmlns:modeler='http://camunda.org/schema/modeler/1.0'"
                + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' " + attributes
                + "><process id='P' isExecutable='true'><startEvent id='S'/><sequenceFlow id='f' sourceRef='S'"
                + " targetRef='X'/>" + task + "</process></definitions>";
        return Charter.standard()
                .check(Map.of("m.bpmn", xml.getBytes(StandardCharsets.UTF_8)))
                .models()
                .get(0);
    }

    @Test
    void a_model_for_another_engine_is_not_judged() {
        var eight =
                "<serviceTask id='X'><extensionElements><zeebe:taskDefinition type='pay'/></extensionElements></serviceTask>";

        assertThat(judged("", eight).verdict()).isEqualTo(Verdict.UNSUPPORTED);
        assertThat(judged("", "<serviceTask id='X' flowable:type='http'/>").verdict())
                .isEqualTo(Verdict.UNSUPPORTED);
        assertThat(judged("modeler:executionPlatform='Camunda Cloud'", "<userTask id='X'/>")
                        .verdict())
                .isEqualTo(Verdict.UNSUPPORTED);
        assertThat(judged("", eight).rules().get(0).steps().get(0).sentence()).contains("Camunda 8");
    }

    @Test
    void other_names_alone_make_no_model_foreign() {
        assertThat(judged("modeler:executionPlatform='Camunda Platform'", "<userTask id='X'/>")
                        .verdict())
                .isEqualTo(Verdict.PROVED);
    }
}
