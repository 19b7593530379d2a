package org.madang.engine.internal;

import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.jspecify.annotations.Nullable;

/** A decision table was evaluated. */
final class DecisionTaken extends HistoryEvent {

    private static final long serialVersionUID = 1L;

    private final @Nullable String activity;
    private final transient Map<String, Object> details;

    DecisionTaken(@Nullable String activity, Map<String, Object> details) {
        this.activity = activity;
        this.details = details;
    }

    @Nullable
    String activity() {
        return activity;
    }

    Map<String, Object> details() {
        return details;
    }
}
