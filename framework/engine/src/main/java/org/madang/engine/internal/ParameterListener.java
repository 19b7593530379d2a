package org.madang.engine.internal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.madang.api.Values;

/** Gives every process at its start, also when another calls it, the parameters it was deployed with. */
final class ParameterListener extends AbstractBpmnParseListener implements ExecutionListener {

    private final DeployedParameters parameters = new DeployedParameters();

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_START, this, 0);
    }

    @Override
    public void notify(DelegateExecution execution) {
        ProcessValues.toVariables(parameters(execution)).forEach((name, value) -> {
            if (!execution.hasVariable(name)) {
                execution.setVariable(name, value);
            }
        });
    }

    private Values parameters(DelegateExecution execution) {
        var deployment = ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
        return parameters.of(deployment, execution.getProcessEngineServices().getRepositoryService());
    }
}
