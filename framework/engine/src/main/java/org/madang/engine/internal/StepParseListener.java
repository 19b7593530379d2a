package org.madang.engine.internal;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Makes the service tasks of a model call steps, and its called processes run for the caller's policy. */
final class StepParseListener extends AbstractBpmnParseListener {

    private final Steps steps;
    private final Supplier<ExpressionManager> expressions;

    StepParseListener(Steps steps, Supplier<ExpressionManager> expressions) {
        this.steps = steps;
        this.expressions = expressions;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        callStep(element, activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        callStep(element, activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        callStep(element, activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        // The engine keeps the extension properties of external tasks only.
        activity.getProperties()
                .set(BpmnProperties.EXTENSION_PROPERTIES, BpmnParseUtil.parseCamundaExtensionProperties(element));
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof CallActivityBehavior behavior
                && behavior.getCallableElement().getBusinessKeyValueProvider() == null) {
            behavior.getCallableElement().setBusinessKeyValueProvider(new CallersPolicy());
        }
    }

    private void callStep(Element element, ActivityImpl activity) {
        var topic = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "topic");
        if (topic != null && activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior waiting) {
            ModelProperties.of(activity)
                    .text(StepNeed.VERSION_PROPERTY)
                    .ifPresent(versions -> StepNeed.of(topic, versions));
            activity.setActivityBehavior(new StepBehavior(provider(topic), waiting.getPriorityValueProvider(), steps));
        }
    }

    private ParameterValueProvider provider(String topic) {
        return topic.contains("{")
                ? new ElValueProvider(expressions.get().createExpression(topic))
                : new ConstantValueProvider(topic);
    }
}
