package org.madang.engine.internal;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Makes an engine watch what the charter could not prove without the case. */
final class GuardPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var guards = new DeployedGuards();
        var others = configuration.getCustomPostBPMNParseListeners();
        var listeners = others == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(others);
        listeners.add(new GuardListener(guards));
        configuration.setCustomPostBPMNParseListeners(listeners);
        var sessions = configuration.getCustomSessionFactories();
        var factories = sessions == null ? new ArrayList<SessionFactory>() : new ArrayList<>(sessions);
        factories.add(GuardedTimers.factory(guards));
        configuration.setCustomSessionFactories(factories);
    }
}
