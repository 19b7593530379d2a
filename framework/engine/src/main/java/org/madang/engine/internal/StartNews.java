package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.madang.api.Values;
import org.madang.engine.Outbox;

/** Tells the public record on exactly which model each case runs. */
final class StartNews extends AbstractBpmnParseListener implements ExecutionListener {

    private final Outbox outbox;
    private final Map<String, String> models = new ConcurrentHashMap<>();

    StartNews(Outbox outbox) {
        this.outbox = outbox;
    }

    ProcessEnginePlugin plugin() {
        return new Joining(this);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_START, this, 0);
    }

    @Override
    public void notify(DelegateExecution execution) {
        Optional.ofNullable(execution.getProcessBusinessKey())
                .ifPresent(policy -> outbox.put(Outbox.REGISTER, started((ExecutionEntity) execution, policy)));
    }

    private Values started(ExecutionEntity execution, String policy) {
        var definition = execution.getProcessDefinition();
        var repository = execution.getProcessEngineServices().getRepositoryService();
        return Values.of("type", "start")
                .with("at", ClockUtil.getCurrentTime().toInstant())
                .with("policy", policy)
                .with("process", definition.getKey())
                .with("version", definition.getVersion())
                .with("model", models.computeIfAbsent(definition.getId(), id -> hash(definition, repository)))
                .with("called", execution.getSuperExecution() != null);
    }

    private static String hash(ProcessDefinition definition, RepositoryService repository) {
        try (var content = repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return Sha256.of(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Joining extends AbstractProcessEnginePlugin {

        private final StartNews news;

        Joining(StartNews news) {
            this.news = news;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            var others = configuration.getCustomPostBPMNParseListeners();
            var listeners = others == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(others);
            listeners.add(news);
            configuration.setCustomPostBPMNParseListeners(listeners);
        }
    }
}
