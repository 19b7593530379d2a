package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.api.PolicyId;
import org.madang.api.Timeline;
import org.madang.api.TimelineEntry;

/** Reads the timeline and words it in the language asked for. */
final class StoredTimeline implements Timeline {

    private final Database database;
    private final TimelineTexts texts;
    private final PolicyStore policies;

    StoredTimeline(Foundation house) {
        this.database = house.database();
        this.texts = new TimelineTexts(house.moments().zone());
        this.policies = new PolicyStore(house.database());
    }

    @Override
    public List<TimelineEntry> of(PolicyId policy) {
        return of(policy, policies.get(policy).language());
    }

    @Override
    public List<TimelineEntry> of(PolicyId policy, Locale language) {
        return database.call(
                handle -> handle.createQuery("select * from timeline_entry where policy_id = :policy order by id")
                        .bind("policy", policy.value())
                        .map((row, context) -> read(row, language))
                        .list());
    }

    private TimelineEntry read(ResultSet row, Locale language) throws SQLException {
        var arguments = TimelineArguments.decode(row.getString("arguments"));
        return new TimelineEntry(
                Moments.read(row, "acted_at"),
                row.getString("act"),
                Optional.ofNullable(row.getString("activity")),
                row.getString("acted_by"),
                texts.text(row.getString("message"), arguments, language),
                texts.spoken(language));
    }
}
