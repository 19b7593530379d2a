package org.madang.participation.internal;

import java.util.List;
import org.madang.api.Hiding;
import org.madang.api.Moderation;
import org.madang.api.ModerationEntry;

/** Remembers every decision about whether a contribution is shown. */
final class ModerationLog {

    private final Database database;

    ModerationLog(Database database) {
        this.database = database;
    }

    void add(String contribution, ModerationEntry entry) {
        addAll(List.of(contribution), entry);
    }

    /** The same decision about several contributions. */
    void addAll(List<String> contributions, ModerationEntry entry) {
        if (contributions.isEmpty()) {
            return;
        }
        database.run(handle -> {
            var batch = handle.prepareBatch("""
                    insert into moderation_entry (contribution_id, decision, ground, reason, decided_by, decided_at)
                    values (:contribution, :decision, :ground, :reason, :by, :at)""");
            contributions.forEach(contribution -> batch.bind("contribution", contribution)
                    .bind("decision", entry.decision().name())
                    .bind("ground", entry.hiding().map(each -> each.ground().name()))
                    .bind("reason", entry.hiding().map(Hiding::reason))
                    .bind("by", entry.by())
                    .bind("at", entry.at())
                    .add());
            batch.execute();
        });
    }

    List<ModerationEntry> of(String contribution) {
        return database.call(handle -> handle.createQuery(
                        "select * from moderation_entry where contribution_id = :contribution order by id")
                .bind("contribution", contribution)
                .map((row, context) -> new ModerationEntry(
                        Moderation.valueOf(row.getString("decision")),
                        ContributionRow.hiding(row.getString("ground"), row.getString("reason")),
                        row.getString("decided_by"),
                        Moments.read(row, "decided_at")))
                .list());
    }
}
