package org.madang.engine.internal;

import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.madang.api.StepResult;

/** Runs an inline step in the token's own transaction; lets the token wait for any other. */
final class StepBehavior extends ExternalTaskActivityBehavior {

    private final Steps steps;

    StepBehavior(ParameterValueProvider topic, ParameterValueProvider priority, Steps steps) {
        super(topic, priority);
        this.steps = steps;
    }

    @Override
    public void execute(ActivityExecution token) throws Exception {
        var execution = (ExecutionEntity) token;
        var need = need(execution);
        var result = steps.runInline(need, execution);
        if (result.isEmpty()) {
            steps.waiting().add(execution, need, this, Optional.empty());
        } else {
            goOn(execution, need, result.get());
        }
    }

    private void goOn(ExecutionEntity execution, StepNeed need, StepResult result) throws Exception {
        if (result instanceof StepResult.Done done) {
            ActivityOutputs.keep(execution, done.outputs());
            leave(execution);
        } else if (result instanceof StepResult.Refused refused) {
            Refusals.raise(execution, refused);
        } else if (result instanceof StepResult.Later later) {
            steps.waiting().add(execution, need, this, Optional.of(later));
        } else {
            throw new AssertionError(result);
        }
    }

    private StepNeed need(ExecutionEntity execution) {
        var name = String.valueOf(topicNameValueProvider.getValue(execution));
        return ModelProperties.of(execution.getActivity())
                .text(StepNeed.VERSION_PROPERTY)
                .map(versions -> StepNeed.of(name, versions))
                .orElseGet(() -> StepNeed.any(name));
    }
}
