package org.madang.engine.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Parses a model after it was found safe, and keeps what its elements mean. */
final class SafeParse extends BpmnParse {

    /** The property of an activity under which its act is kept. */
    static final String ACT = "madang:act";

    SafeParse(BpmnParser parser) {
        super(parser);
    }

    /** The act a model gives an activity. */
    static Optional<String> act(CoreModelElement activity) {
        return Optional.ofNullable((String) activity.getProperty(ACT));
    }

    @Override
    protected void parseRootElement() {
        ModelSafety.check(String.valueOf(name), rootElement);
        super.parseRootElement();
        var acts = new HashMap<String, String>();
        collectActs(rootElement, acts);
        getProcessDefinitions().forEach(definition -> keep(definition, acts));
    }

    private static void keep(ProcessDefinitionEntity definition, Map<String, String> acts) {
        acts.forEach((id, act) -> {
            var activity = definition.findActivity(id);
            if (activity != null) {
                activity.setProperty(ACT, act);
            }
        });
    }

    private static void collectActs(Element element, Map<String, String> acts) {
        var id = element.attribute("id");
        if (id != null) {
            var properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
            if (properties != null && properties.containsKey(ACT)) {
                acts.put(id, properties.get(ACT));
            }
        }
        element.elements().forEach(child -> collectActs(child, acts));
    }
}
