package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelSafetyTest {

    private final Engine engine = Engine.start(Models.inMemory(), Clock.systemUTC(), Optional.empty(), List.of());

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='bad' camunda:class='java.lang.Thread'/>",
                "<serviceTask id='bad' camunda:delegateExpression='${x}'/>",
                "<serviceTask id='bad' camunda:type='shell'/>",
                "<serviceTask id='bad' camunda:type='mail'/>",
                "<scriptTask id='bad' scriptFormat='feel'><script>1</script></scriptTask>",
                "<scriptTask id='bad' scriptFormat='javascript'><script>1</script></scriptTask>",
                "<userTask id='bad'><extensionElements><camunda:taskListener event='create' class='x.Y'/></extensionElements></userTask>",
                "<userTask id='bad'><extensionElements><camunda:executionListener event='start' delegateExpression='${x}'/></extensionElements></userTask>",
                "<userTask id='bad'><extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:executionListener></extensionElements></userTask>",
                "<userTask id='bad'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='feel'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='bad' camunda:formHandlerClass='x.Y'/>",
                "<userTask id='bad'><extensionElements><camunda:formData><camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='x.Y'/></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>",
                "<callActivity id='bad' calledElement='x' camunda:variableMappingClass='x.Y'/>",
                "<callActivity id='bad' calledElement='x' camunda:variableMappingDelegateExpression='${x}'/>",
                "<serviceTask id='bad'><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
                "<sequenceFlow id='bad' sourceRef='a' targetRef='b'><conditionExpression xsi:type='tFormalExpression' language='juel'>${true}</conditionExpression></sequenceFlow>",
                "<sequenceFlow id='bad' sourceRef='a' targetRef='b'><conditionExpression xsi:type='tFormalExpression' language='javascript' camunda:resource='deployment://x.js'/></sequenceFlow>",
                "<serviceTask id='bad' xmlns:activiti='http://activiti.org/bpmn' activiti:class='java.lang.Thread'/>"
            })
    void refuses_a_model_that_brings_code(String element) {
        var content = "<startEvent id='a'/><userTask id='b'/>" + element.replace('\'', '"');

        assertThatThrownBy(() -> Models.deploy(engine, "unsafe", content.replace('\'', '"')))
                .hasStackTraceContaining("'unsafe.bpmn' can not be deployed")
                .hasStackTraceContaining("(line 6)");
        assertThat(engine.processes().definitions()).isEmpty();
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        var content = "<serviceTask id=\"one\" camunda:class=\"x\"/><serviceTask id=\"two\" camunda:type=\"shell\"/>";

        assertThatThrownBy(() -> Models.deploy(engine, "unsafe", content))
                .hasStackTraceContaining("'one' (line 6) has camunda:class; work is done by steps: type 'external'")
                .hasStackTraceContaining("'two' (line 6) is of type 'shell'");
    }
}
