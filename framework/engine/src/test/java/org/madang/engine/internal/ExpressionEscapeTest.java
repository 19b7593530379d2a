package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/** What an expression in a model must be able to do, and what it must not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpressionEscapeTest {

    private static final Values VARIABLES = Values.of("text", "hello")
            .with("groups", List.of("deaf people", "tenants"))
            .with("policy", Map.of("title", "Bicycle lanes"))
            .with("count", 3);

    private final Engine engine = Engine.start(Models.inMemory(), Clock.systemUTC(), Optional.empty(), List.of());
    private String token = "";
    private int runs;

    @BeforeAll
    void wait_somewhere() {
        Models.deploy(engine, "waiting", Models.userTask("waiting"));
        engine.processes().start("waiting", new PolicyId("p-1"), VARIABLES);
        token = engine.camunda()
                .getTaskService()
                .createTaskQuery()
                .singleResult()
                .getExecutionId();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${text.getClass().forName('java.lang.Runtime')}",
                "${text.class.forName('java.lang.Runtime').getRuntime().exec('id')}",
                "${text['class']}",
                "${text.length()}",
                "${text.bytes}",
                "${groups.getClass()}",
                "${groups['class']}",
                "${groups.clear()}",
                "${groups.stream()}",
                "${policy.getClass()}",
                "${policy.put('title', 'x')}",
                "${policy.entrySet()}",
                "${count.class}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices.runtimeService}",
                "${execution.setVariable('madang', 1)}",
                "${execution.getClass()}",
                "${execution.bpmnModelInstance.modelElement.foo}",
                "${task.delete()}",
                "${externalTask.execution.class}",
                "${authenticatedUserId.class}",
                "${variableContext.class}",
                "${processEngineConfiguration}",
                "${beans}",
                "${S('{}')}",
                "${JSON('{}')}",
                "${dateTime().toDate()}",
                "${currentUserGroups()}",
                "${System.exit(1)}",
                "${java.lang.System}",
                "${T(java.lang.Runtime).getRuntime()}",
                "${[1].getClass()}",
                "${now().getClass()}",
                "${now().time}",
                "${(text += 'x').getClass()}",
                "#{text.replaceAll('h', 'j')}",
                "${pageContext.request}",
                "${facesContext}"
            })
    void refuses(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void sees_variables_lists_maps_and_listed_functions() {
        assertThat(evaluate("${text}")).isEqualTo("hello");
        assertThat(evaluate("${groups[1]}")).isEqualTo("tenants");
        assertThat(evaluate("${policy.title}")).isEqualTo("Bicycle lanes");
        assertThat(evaluate("${count > 2 and not empty groups}")).isEqualTo(true);
        assertThat(evaluate("${size(groups)}")).isEqualTo(2L);
        assertThat(evaluate("${contains(groups, 'tenants')}")).isEqualTo(true);
        assertThat(evaluate("${execution.processBusinessKey}")).isEqualTo("p-1");
        assertThat(evaluate("${plus(now(), 'P1D') > now()}")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "execution.processEngineServices != null",
                "execution != null",
                "text.getClass() != null",
                "text.bytes != null",
                "groups.iterator() != null",
                "{f: function(key) external {java: {class: \"java.lang.System\","
                        + " \"method signature\": \"getProperty(java.lang.String)\"}}, r: f(\"user.dir\") != null}.r"
            })
    void refuses_feel(String expression) {
        assertThatThrownBy(() -> {
                    var taken = decideByFeel(expression);
                    if (!taken) {
                        throw new ProcessEngineException("saw nothing");
                    }
                })
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void decides_by_feel() {
        assertThat(decideByFeel("count > 2 and list contains(groups, \"tenants\")"))
                .isTrue();
        assertThat(decideByFeel("count > 3")).isFalse();
    }

    /** What the engine makes of an expression in a model, for a token that waits. */
    private Object evaluate(String expression) {
        var configuration = engine.configuration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            var execution = context.getExecutionManager().findExecutionById(token);
            var value = configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(execution);
            return value == null ? "nothing" : value;
        });
    }

    private boolean decideByFeel(String condition) {
        var key = "feel-" + ++runs;
        Models.deploy(engine, key, """
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="choice"/>
                <exclusiveGateway id="choice" default="no"/>
                <sequenceFlow id="yes" sourceRef="choice" targetRef="taken">
                  <conditionExpression xsi:type="tFormalExpression" language="feel"><![CDATA[%s]]></conditionExpression>
                </sequenceFlow>
                <sequenceFlow id="no" sourceRef="choice" targetRef="missed"/>
                <userTask id="taken"/>
                <userTask id="missed"/>
                """.formatted(condition));
        var policy = new PolicyId(key);
        engine.processes().start(key, policy, VARIABLES);
        return engine.processes().activeActivities(policy).contains("taken");
    }
}
