package org.madang.engine.internal;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Makes the processes of an engine start with the parameters of their packs. */
final class PackPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var others = configuration.getCustomPostBPMNParseListeners();
        var listeners = others == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(others);
        listeners.add(new ParameterListener());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }
}
