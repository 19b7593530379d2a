package org.madang.charter.oracle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.charter.Charter;
import org.madang.charter.Verdict;

/** What events refer to: the checker refuses what the engine refuses, and no more. */
class RefusalTest {

    private static @Nullable RealEngine engine;

    @BeforeAll
    static void open() throws SQLException {
        engine = new RealEngine();
    }

    @AfterAll
    static void close() throws SQLException {
        requireNonNull(engine).close();
    }

    private static String xml(String declared, String event) {
        return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='t'>" + declared
                + "<process id='P' isExecutable='true'><startEvent id='S'/><sequenceFlow id='f' sourceRef='S'"
                + " targetRef='X'/>" + event + "</process></definitions>";
    }

    private static Verdict verdict(String xml) {
        return Charter.standard()
                .check(Map.of("m.bpmn", xml.getBytes(StandardCharsets.UTF_8)))
                .models()
                .get(0)
                .verdict();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "- | <intermediateCatchEvent id='X'><signalEventDefinition signalRef='gone'/></intermediateCatchEvent>",
                "- | <intermediateCatchEvent id='X'><signalEventDefinition/></intermediateCatchEvent>",
                "- | <intermediateCatchEvent id='X'><messageEventDefinition messageRef='gone'/></intermediateCatchEvent>",
                "- | <intermediateCatchEvent id='X'><messageEventDefinition/></intermediateCatchEvent>",
                "<signal id='gone' name='g'/> | <intermediateCatchEvent id='X'><messageEventDefinition messageRef='gone'/></intermediateCatchEvent>",
                "- | <intermediateThrowEvent id='X'><signalEventDefinition signalRef='gone'/></intermediateThrowEvent>",
                "- | <endEvent id='X'><signalEventDefinition signalRef='gone'/></endEvent>",
                "- | <receiveTask id='X' messageRef='gone'/>",
                "- | <endEvent id='X'><errorEventDefinition/></endEvent>",
                "<error id='e'/> | <endEvent id='X'><errorEventDefinition errorRef='e'/></endEvent>",
                "- | <endEvent id='X'><escalationEventDefinition escalationRef='gone'/></endEvent>",
                "- | <endEvent id='X'><escalationEventDefinition/></endEvent>",
                "- | <intermediateThrowEvent id='X'><escalationEventDefinition/></intermediateThrowEvent>",
                "- | <userTask id='X'/><boundaryEvent id='b' attachedToRef='X'><messageEventDefinition messageRef='gone'/></boundaryEvent>",
                "<signal id='a' name='s'/><signal id='b' name='s'/> | <userTask id='X'/>",
            })
    void refuses_with_the_engine(@Nullable String declared, String event) throws SQLException {
        var xml = xml(declared == null ? "" : declared, event);

        assertThat(requireNonNull(engine).deploy(xml)).as("the engine takes it").isFalse();
        assertThat(verdict(xml)).isEqualTo(Verdict.REFUTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "- | <endEvent id='X'><errorEventDefinition errorRef='gone'/></endEvent>",
                "- | <subProcess id='X'><startEvent id='s'/></subProcess><boundaryEvent id='b' attachedToRef='X'><escalationEventDefinition/></boundaryEvent>",
                "<signal id='a' name='s'/><signal id='b' name='t'/> | <userTask id='X'/>",
                "<message id='a' name='s'/> | <receiveTask id='X' messageRef='a'/>",
                "- | <receiveTask id='X'/>",
            })
    void takes_with_the_engine(@Nullable String declared, String event) throws SQLException {
        var xml = xml(declared == null ? "" : declared, event);

        assertThat(requireNonNull(engine).deploy(xml)).as("the engine takes it").isTrue();
        requireNonNull(engine).undeploy();
        assertThat(Charter.standard()
                        .check(Map.of("m.bpmn", xml.getBytes(StandardCharsets.UTF_8)))
                        .models()
                        .get(0)
                        .rules())
                .noneMatch(rule -> rule.id().equals("model"));
    }
}
