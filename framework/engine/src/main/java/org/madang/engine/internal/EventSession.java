package org.madang.engine.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.jspecify.annotations.Nullable;

/** The events of one command; written in one batch, in the command's own transaction. */
final class EventSession implements Session {

    private final CommandContext context;
    private final EventTranslation words;
    private final ChangedVariables variables = new ChangedVariables();
    private final List<EventRow> rows = new ArrayList<>();
    private final Map<String, Optional<String>> policies = new HashMap<>();
    private final Set<String> newTasks = new HashSet<>();

    EventSession(CommandContext context, EventTranslation words) {
        this.context = context;
        this.words = words;
    }

    void add(HistoryEvent event) {
        if (isPartOfCreation(event)) {
            return;
        }
        var policy = policy(event);
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            variables.add(variable, policy);
        } else {
            words.row(event, policy).ifPresent(rows::add);
        }
    }

    @Override
    public void flush() {
        variables.drain(words).forEach(rows::add);
        if (rows.isEmpty()) {
            return;
        }
        var written = List.copyOf(rows);
        rows.clear();
        try {
            EventTable.insert(context.getDbSqlSession().getSqlSession().getConnection(), written);
        } catch (SQLException failure) {
            throw new IllegalStateException("Events can not be written to engine_event", failure);
        }
    }

    @Override
    public void close() {
        rows.clear();
    }

    /** The engine tells of a new task's update too, before anybody has seen it. */
    private boolean isPartOfCreation(HistoryEvent event) {
        if (!(event instanceof HistoricTaskInstanceEventEntity task)) {
            return false;
        }
        return task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)
                ? !newTasks.add(task.getTaskId())
                : task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_UPDATE) && newTasks.contains(task.getTaskId());
    }

    private @Nullable String policy(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity process && process.getBusinessKey() != null) {
            policies.put(process.getProcessInstanceId(), Optional.of(process.getBusinessKey()));
            return process.getBusinessKey();
        }
        var instance = event.getProcessInstanceId();
        return instance == null
                ? null
                : policies.computeIfAbsent(instance, this::businessKey).orElse(null);
    }

    private Optional<String> businessKey(String instance) {
        return Optional.ofNullable(context.getExecutionManager().findExecutionById(instance))
                .map(execution -> execution.getBusinessKey());
    }
}
