package org.madang.participation.internal;

/** Writes what everybody may know to the timeline. */
final class TimelineWriter {

    private final Database database;
    private final Moments moments;
    private final CurrentActivity activity;

    TimelineWriter(Database database, Moments moments, CurrentActivity activity) {
        this.database = database;
        this.moments = moments;
        this.activity = activity;
    }

    void write(PublicAct act) {
        database.run(handle -> handle.createUpdate("""
                        insert into timeline_entry (policy_id, acted_at, act, activity, acted_by, message, arguments)
                        values (:policy, :at, :act, :activity, :by, :message, :arguments)""")
                .bind("policy", act.policy().value())
                .bind("at", moments.now())
                .bind("act", act.act())
                .bind("activity", activity.get())
                .bind("by", act.by())
                .bind("message", act.message())
                .bind("arguments", TimelineArguments.encode(act.arguments()))
                .execute());
    }
}
