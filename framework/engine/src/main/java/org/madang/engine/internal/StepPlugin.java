package org.madang.engine.internal;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Makes the models of an engine call steps. */
final class StepPlugin extends AbstractProcessEnginePlugin {

    private final Steps steps;

    StepPlugin(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        // A refusal nobody catches must not end the process silently.
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        var others = configuration.getCustomPostBPMNParseListeners();
        var listeners = others == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(others);
        listeners.add(new StepParseListener(steps, configuration::getExpressionManager));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
