package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.delegate.DelegateCaseExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DmnHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/** Tells which rules of a decision table fired and what they said; inputs may be personal and are left out. */
final class DecisionEvents implements DmnHistoryEventProducer {

    @Override
    public HistoryEvent createDecisionEvaluatedEvt(DelegateExecution execution, DmnDecisionEvaluationEvent evaluated) {
        var event = new DecisionTaken(execution.getCurrentActivityId(), details(evaluated));
        var definition = ((ExecutionEntity) execution).getProcessDefinition();
        event.setProcessInstanceId(execution.getProcessInstanceId());
        event.setProcessDefinitionId(definition.getId());
        event.setProcessDefinitionKey(definition.getKey());
        event.setProcessDefinitionVersion(definition.getVersion());
        return event;
    }

    @Override
    public HistoryEvent createDecisionEvaluatedEvt(
            DelegateCaseExecution execution, DmnDecisionEvaluationEvent evaluated) {
        return createDecisionEvaluatedEvt(evaluated);
    }

    @Override
    public HistoryEvent createDecisionEvaluatedEvt(DmnDecisionEvaluationEvent evaluated) {
        return new DecisionTaken(null, details(evaluated));
    }

    private static Map<String, Object> details(DmnDecisionEvaluationEvent evaluated) {
        var details = new LinkedHashMap<String, Object>();
        var result = evaluated.getDecisionResult();
        details.put("decision", result.getDecision().getKey());
        if (result.getDecision() instanceof DecisionDefinition definition) {
            details.put("version", definition.getVersion());
        }
        if (result instanceof DmnDecisionTableEvaluationEvent table) {
            details.put("rules", rules(table));
        }
        return details;
    }

    private static List<Object> rules(DmnDecisionTableEvaluationEvent table) {
        var rules = new ArrayList<Object>();
        for (var rule : table.getMatchingRules()) {
            rules.add(Map.of("rule", String.valueOf(rule.getId()), "says", outputs(rule)));
        }
        return rules;
    }

    private static Map<String, Object> outputs(DmnEvaluatedDecisionRule rule) {
        var outputs = new LinkedHashMap<String, Object>();
        rule.getOutputEntries()
                .forEach((name, output) ->
                        outputs.put(name, String.valueOf(output.getValue().getValue())));
        return outputs;
    }
}
