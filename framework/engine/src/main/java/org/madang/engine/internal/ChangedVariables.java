package org.madang.engine.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the variables one transaction changed, so that they make one event of each process.
 *
 * <p>Numbers, dates and yes/no are kept; of texts, lists and maps only that they changed: they may hold what a person
 * said, and events are never erased.
 */
final class ChangedVariables {

    private final Map<String, Change> changes = new LinkedHashMap<>();

    private record Change(
            HistoricVariableUpdateEventEntity first,
            @Nullable String policy,
            Map<String, Object> names) {}

    void add(HistoricVariableUpdateEventEntity event, @Nullable String policy) {
        changes.computeIfAbsent(
                        String.valueOf(event.getProcessInstanceId()),
                        instance -> new Change(event, policy, new LinkedHashMap<>()))
                .names()
                .put(event.getVariableName(), value(event));
    }

    /** The events, after which nothing is gathered any more. */
    Stream<EventRow> drain(EventTranslation words) {
        var rows = changes.values().stream()
                .map(change -> words.row(
                        change.first(), change.policy(), "variables.changed", EventRow.What.of(change.names())))
                .toList();
        changes.clear();
        return rows.stream();
    }

    private static Object value(HistoricVariableUpdateEventEntity event) {
        var type = Objects.requireNonNullElse(event.getSerializerName(), "null");
        return switch (type) {
            case "boolean" -> Objects.equals(event.getLongValue(), 1L);
            case "integer", "long", "short" -> Objects.requireNonNullElse(event.getLongValue(), 0L);
            case "double" -> Objects.requireNonNullElse(event.getDoubleValue(), 0.0);
            case "date" ->
                Instant.ofEpochMilli(Objects.requireNonNullElse(event.getLongValue(), 0L))
                        .toString();
            default -> "(" + type.replace("spin://application/", "") + ")";
        };
    }
}
