package org.madang.charter.internal.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.charter.internal.model.Problem;

class SchemaTest {

    @Test
    void refuses_what_breaks_the_schema_of_bpmn_as_the_engine_does() {
        var xml = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>"
                + "<process id='P' isExecutable='true'><startEvent id='S'/><parallelGateway id='G' default='x'/>"
                + "<sequenceFlow id='x' sourceRef='S' targetRef='G'/></process></definitions>";

        var process = PackReader.read(Map.of("m.bpmn", xml.getBytes(StandardCharsets.UTF_8)))
                .processes()
                .get(0);

        assertThat(process.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.grade()).isEqualTo(Problem.Grade.REFUSED);
            assertThat(problem.message()).contains("line 1", "'default'", "parallelGateway");
        });
    }
}
