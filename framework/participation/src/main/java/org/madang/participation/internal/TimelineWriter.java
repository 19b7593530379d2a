package org.madang.participation.internal;

import java.time.Instant;
import org.madang.api.Receipt;
import org.madang.api.Values;

/** Writes what everybody may know to the timeline and, without a word about persons, to the public record. */
final class TimelineWriter {

    private static final String BETWEEN = "\n";

    private final Database database;
    private final Moments moments;
    private final CurrentActivity activity;
    private final PublicRecord record;

    TimelineWriter(Database database, Moments moments, CurrentActivity activity, PublicRecord record) {
        this.database = database;
        this.moments = moments;
        this.activity = activity;
        this.record = record;
    }

    void write(PublicAct act) {
        var now = moments.now();
        var seal = record.seals().fresh(act.message());
        var arguments = TimelineArguments.encode(act.arguments());
        var commitment = seal.commitment(content(act.message(), act.by(), arguments));
        database.run(handle -> handle.createUpdate("""
                        insert into timeline_entry
                            (policy_id, acted_at, act, activity, acted_by, message, arguments, salt, commitment)
                        values (:policy, :at, :act, :activity, :by, :message, :arguments, :salt, :commitment)""")
                .bind("policy", act.policy().value())
                .bind("at", now)
                .bind("act", act.act())
                .bind("activity", activity.get())
                .bind("by", act.by())
                .bind("message", act.message())
                .bind("arguments", arguments)
                .bind("salt", seal.salt())
                .bind("commitment", commitment)
                .execute());
        record.write(entry(act, now, seal).with("commitment", commitment));
    }

    /** What the commitment is over: everything the timeline tells. */
    static String content(String message, String by, String arguments) {
        return String.join(BETWEEN, message, by, arguments);
    }

    private Values entry(PublicAct act, Instant now, Receipt seal) {
        var entry = Values.of("type", "act")
                .with("act", act.act())
                .with("what", act.message())
                .with("policy", act.policy().value())
                .with("at", now);
        for (var fact : act.facts().entrySet()) {
            entry = entry.with(fact.getKey(), fact.getValue());
        }
        for (var text : act.sealed().entrySet()) {
            entry = entry.with(text.getKey(), seal.commitment(text.getValue()));
        }
        var working = activity.get();
        return working.isPresent() ? entry.with("activity", working.get()) : entry;
    }
}
