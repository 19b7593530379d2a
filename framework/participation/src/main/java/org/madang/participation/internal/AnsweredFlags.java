package org.madang.participation.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.madang.api.Answerable;
import org.madang.api.Answerable.Kind;

/** Keeps, with everything that needs one, whether it has a reasoned reply: its own, its concern's, or its segments'. */
final class AnsweredFlags {

    private static final int PART = 500;

    private static final String OWN =
            "exists (select 1 from response r where r.target_id = %1$s.id and r.kind = '%2$s' and r.is_current = true)";

    private static final String CONCERNS =
            "update concern set answered = " + OWN.formatted("concern", "CONCERN") + " where id in (<ids>)";

    private static final String SEGMENTS = "update segment set answered = (" + OWN.formatted("segment", "SEGMENT")
            + " or exists (select 1 from concern k where k.id = segment.concern_id and k.answered = true))"
            + " where id in (<ids>)";

    private static final String CONTRIBUTIONS = "update contribution set answered = ("
            + OWN.formatted("contribution", "CONTRIBUTION")
            + " or exists (select 1 from concern k where k.id = contribution.concern_id and k.answered = true)"
            + " or (split = true and not exists (select 1 from segment s"
            + " where s.contribution_id = contribution.id and s.answered = false)))"
            + " where id in (<ids>)";

    private static final String OBLIGATIONS = "update obligation set answered = exists (select 1 from response r"
            + " where r.target_id = obligation.id and r.kind = obligation.kind and r.is_current = true)"
            + " where id in (<ids>)";

    private final Handle handle;

    AnsweredFlags(Handle handle) {
        this.handle = handle;
    }

    /** Works out again whether these, and all that hangs on them, have a reasoned reply. */
    void refresh(Collection<Answerable> changed) {
        var concerns = ids(changed, Kind.CONCERN);
        update(CONCERNS, concerns);
        var segments = ids(changed, Kind.SEGMENT);
        segments.addAll(find("select id from segment where concern_id in (<ids>)", concerns));
        update(SEGMENTS, segments);
        var contributions = contributions(changed, concerns, segments);
        new Tally(handle).moving(contributions, () -> update(CONTRIBUTIONS, contributions));
        update(OBLIGATIONS, ids(changed, Kind.REVIEW));
        update(OBLIGATIONS, ids(changed, Kind.FINDING));
    }

    private Set<String> contributions(Collection<Answerable> changed, Set<String> concerns, Set<String> segments) {
        var all = ids(changed, Kind.CONTRIBUTION);
        all.addAll(find("select id from contribution where concern_id in (<ids>)", concerns));
        all.addAll(find("select distinct contribution_id from segment where id in (<ids>)", segments));
        return all;
    }

    private static Set<String> ids(Collection<Answerable> items, Kind kind) {
        var ids = new HashSet<String>();
        items.stream().filter(item -> item.kind() == kind).map(Answerable::id).forEach(ids::add);
        return ids;
    }

    private Set<String> find(String sql, Set<String> ids) {
        var found = new HashSet<String>();
        Parts.of(List.copyOf(ids), PART)
                .forEach(part -> found.addAll(handle.createQuery(sql)
                        .bindList("ids", part)
                        .mapTo(String.class)
                        .list()));
        return found;
    }

    private void update(String sql, Set<String> ids) {
        Parts.of(ids.stream().sorted().toList(), PART)
                .forEach(part -> handle.createUpdate(sql).bindList("ids", part).execute());
    }
}
