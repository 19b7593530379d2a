package org.madang.engine.internal;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricExternalTaskLogEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.madang.engine.internal.EventRow.What;
import org.madang.engine.internal.EventRow.Where;

/** Puts what the engine tells into the words of the event table. */
final class EventTranslation {

    private static final int LONGEST_MESSAGE = 500;

    private final Definitions definitions;

    EventTranslation(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Finds a definition by its id. */
    @FunctionalInterface
    interface Definitions {
        ProcessDefinitionEntity find(String id);
    }

    Optional<EventRow> row(HistoryEvent event, @Nullable String policy) {
        if (event instanceof HistoricProcessInstanceEventEntity process) {
            return Optional.of(row(event, policy, processType(process), process(process)));
        }
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            return Optional.of(row(event, policy, activityType(activity), activity(activity)));
        }
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            return Optional.of(row(event, policy, "task." + past(event), task(task)));
        }
        return failure(event, policy);
    }

    private Optional<EventRow> failure(HistoryEvent event, @Nullable String policy) {
        if (event instanceof HistoricIncidentEventEntity incident) {
            return Optional.of(row(event, policy, "incident." + past(event), incident(incident)));
        }
        if (event instanceof HistoricJobLogEventEntity job) {
            return Optional.of(row(event, policy, "job.failed", job(job)));
        }
        if (event instanceof HistoricExternalTaskLogEntity step) {
            return Optional.of(row(event, policy, "step.failed", step(step)));
        }
        if (event instanceof DecisionTaken decision) {
            return Optional.of(row(event, policy, "decision.taken", decision(decision)));
        }
        return Optional.empty();
    }

    EventRow row(HistoryEvent event, @Nullable String policy, String type, What what) {
        var where = new Where(
                policy,
                event.getProcessDefinitionKey(),
                event.getProcessDefinitionVersion(),
                event.getProcessInstanceId());
        var acting = what.actor() == null ? what.by(ActingAs.current().orElse(null)) : what;
        return new EventRow(ClockUtil.now().toInstant(), type, where, meaning(event, acting));
    }

    private What meaning(HistoryEvent event, What what) {
        var id = event.getProcessDefinitionId();
        if (id == null || what.activity() == null) {
            return what;
        }
        var activity = definitions.find(id).findActivity(what.activity());
        if (activity == null) {
            return what;
        }
        var named = what.name() == null ? what.at(what.activity(), (String) activity.getProperty("name")) : what;
        return named.meaning(SafeParse.act(activity).orElse(null));
    }

    private static String processType(HistoricProcessInstanceEventEntity process) {
        var cancelled = process.getDeleteReason() != null;
        return cancelled ? "process.cancelled" : "process." + past(process);
    }

    private static What process(HistoricProcessInstanceEventEntity process) {
        return What.of(details("reason", process.getDeleteReason(), "calledBy", process.getSuperProcessInstanceId()));
    }

    private static String activityType(HistoricActivityInstanceEventEntity activity) {
        return activity.isCanceled() ? "activity.cancelled" : "activity." + past(activity);
    }

    private static What activity(HistoricActivityInstanceEventEntity activity) {
        return What.of(details("kind", activity.getActivityType(), "called", activity.getCalledProcessInstanceId()))
                .at(activity.getActivityId(), activity.getActivityName())
                .within(activity.getActivityInstanceId())
                .task(activity.getTaskId());
    }

    private static What task(HistoricTaskInstanceEventEntity task) {
        return What.of(details("assignee", task.getAssignee(), "due", text(task.getDueDate())))
                .at(task.getTaskDefinitionKey(), task.getName())
                .within(task.getActivityInstanceId())
                .task(task.getTaskId());
    }

    private static What incident(HistoricIncidentEventEntity incident) {
        return What.of(details("kind", incident.getIncidentType(), "message", shortened(incident.getIncidentMessage())))
                .at(incident.getActivityId(), null);
    }

    private static What job(HistoricJobLogEventEntity job) {
        return What.of(details("message", shortened(job.getJobExceptionMessage()), "retries", job.getJobRetries()))
                .at(job.getActivityId(), null);
    }

    private static What step(HistoricExternalTaskLogEntity step) {
        var details = details("message", shortened(step.getErrorMessage()), "retries", step.getRetries());
        details.put("step", step.getTopicName());
        return What.of(details).at(step.getActivityId(), null).within(step.getActivityInstanceId());
    }

    private static What decision(DecisionTaken decision) {
        return What.of(decision.details()).at(decision.activity(), null);
    }

    private static String past(HistoryEvent event) {
        return switch (event.getEventType()) {
            case "start" -> "started";
            case "end" -> "ended";
            case "create" -> "created";
            case "complete" -> "completed";
            case "delete" -> "cancelled";
            case "update" -> "updated";
            case "resolve" -> "resolved";
            case "migrate" -> "migrated";
            default -> event.getEventType();
        };
    }

    private static Map<String, Object> details(
            String first, @Nullable Object one, String second, @Nullable Object other) {
        var details = new LinkedHashMap<String, Object>();
        if (one != null) {
            details.put(first, one);
        }
        if (other != null) {
            details.put(second, other);
        }
        return details;
    }

    private static @Nullable String text(@Nullable Date date) {
        return date == null ? null : date.toInstant().toString();
    }

    private static @Nullable String shortened(@Nullable String message) {
        return message == null || message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE) + "…";
    }
}
