package org.madang.engine.internal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of the event table. */
record EventRow(Instant at, String type, Where where, What what) {

    /** The process it happened in. */
    record Where(
            @Nullable String policy,
            @Nullable String process,
            @Nullable Integer version,
            @Nullable String instance) {}

    /** What it happened to, and what else is known. */
    record What(
            @Nullable String activityInstance,
            @Nullable String activity,
            @Nullable String name,
            @Nullable String act,
            @Nullable String task,
            @Nullable String actor,
            Map<String, Object> details) {

        static What of(Map<String, Object> details) {
            return new What(null, null, null, null, null, null, details);
        }

        What at(@Nullable String activityId, @Nullable String label) {
            return new What(activityInstance, activityId, label, act, task, actor, details);
        }

        What within(@Nullable String activityInstanceId) {
            return new What(activityInstanceId, activity, name, act, task, actor, details);
        }

        What meaning(@Nullable String actName) {
            return new What(activityInstance, activity, name, actName, task, actor, details);
        }

        What task(@Nullable String taskId) {
            return new What(activityInstance, activity, name, act, taskId, actor, details);
        }

        What by(@Nullable String who) {
            return new What(activityInstance, activity, name, act, task, who, details);
        }
    }
}
