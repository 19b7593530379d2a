package org.madang.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Takes the place of the engine's own history: what happens goes into one append-only table. */
final class EventLog extends AbstractProcessEnginePlugin implements HistoryEventHandler, SessionFactory {

    private final EventTranslation words = new EventTranslation(
            id -> Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id));

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new EventLevel()));
        configuration.setHistory(EventLevel.NAME);
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setHistoryEventHandler(this);
        configuration.setHistoryEventProducer(new EventProducer());
        configuration.setDmnHistoryEventProducer(new DecisionEvents());
        configuration.setCustomSessionFactories(List.of(this));
        configuration.setHistoryCleanupStrategy("endTimeBased");
        configuration.setHistoryRemovalTimeStrategy("none");
        configuration.setHistoryCleanupEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        Context.getCommandContext().getSession(EventSession.class).add(event);
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public Class<?> getSessionType() {
        return EventSession.class;
    }

    @Override
    public Session openSession() {
        return new EventSession(Context.getCommandContext(), words);
    }
}
