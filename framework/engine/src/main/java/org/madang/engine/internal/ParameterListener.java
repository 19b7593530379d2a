package org.madang.engine.internal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Gives every process at its start, also when another calls it, the parameters it was deployed with. */
final class ParameterListener extends AbstractBpmnParseListener implements ExecutionListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_START, this, 0);
    }

    @Override
    public void notify(DelegateExecution execution) {
        var deployment = ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId();
        var repository = execution.getProcessEngineServices().getRepositoryService();
        var parameters = new DeployedParameters(repository).ofDeployment(deployment);
        ProcessValues.toVariables(parameters).forEach((name, value) -> {
            if (!execution.hasVariable(name)) {
                execution.setVariable(name, value);
            }
        });
    }
}
