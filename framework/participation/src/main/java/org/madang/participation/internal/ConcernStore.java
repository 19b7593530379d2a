package org.madang.participation.internal;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.madang.api.Answerable;
import org.madang.api.Answerable.Kind;
import org.madang.api.Concern;
import org.madang.api.PolicyId;

/** Reads and writes concerns and who belongs to them. */
final class ConcernStore {

    private static final String SELECT = """
            select k.id, k.policy_id, k.title, k.answered,
                (select count(*) from contribution c where c.concern_id = k.id)
                    + (select count(*) from segment s where s.concern_id = k.id) as members
            from concern k where\s""";

    private final Handle handle;

    ConcernStore(Handle handle) {
        this.handle = handle;
    }

    void insert(Concern concern, java.time.Instant at) {
        handle.createUpdate("""
                        insert into concern (id, policy_id, title, made_at, answered)
                        values (:id, :policy, :title, :at, false)""")
                .bind("id", concern.id())
                .bind("policy", concern.policy().value())
                .bind("title", concern.title())
                .bind("at", at)
                .execute();
    }

    Optional<Concern> find(String concern) {
        return select("k.id = :value", concern).stream().findFirst();
    }

    List<Concern> of(PolicyId policy) {
        return select("k.policy_id = :value order by k.seq", policy.value());
    }

    List<Answerable> members(String concern) {
        return handle.createQuery("""
                        select 'CONTRIBUTION' as kind, id, seq, 0 as number from contribution where concern_id = :concern
                        union all
                        select 'SEGMENT', s.id, c.seq, s.number
                        from segment s join contribution c on c.id = s.contribution_id where s.concern_id = :concern
                        order by seq, number""")
                .bind("concern", concern)
                .map((row, context) -> new Answerable(Kind.valueOf(row.getString("kind")), row.getString("id")))
                .list();
    }

    /** The concern of a contribution, or of any of its segments. */
    Optional<String> ofContribution(String contribution) {
        return handle.createQuery("""
                        select concern_id from contribution where id = :contribution and concern_id is not null
                        union all
                        select concern_id from segment where contribution_id = :contribution and concern_id is not null""")
                .bind("contribution", contribution)
                .mapTo(String.class)
                .findFirst();
    }

    /** Puts a contribution or segment into a concern. */
    void join(Answerable member, String concern) {
        handle.createUpdate("update %s set concern_id = :concern where id = :id".formatted(table(member)))
                .bind("id", member.id())
                .bind("concern", concern)
                .execute();
    }

    /** Takes a contribution or segment out of this concern; tells whether it was in it. */
    boolean leave(Answerable member, String concern) {
        return handle.createUpdate("update %s set concern_id = null where id = :id and concern_id = :concern"
                                .formatted(table(member)))
                        .bind("id", member.id())
                        .bind("concern", concern)
                        .execute()
                > 0;
    }

    private static String table(Answerable member) {
        return member.kind() == Kind.SEGMENT ? "segment" : "contribution";
    }

    private List<Concern> select(String where, String value) {
        return handle.createQuery(SELECT + where)
                .bind("value", value)
                .map((row, context) -> new Concern(
                        row.getString("id"),
                        new PolicyId(row.getString("policy_id")),
                        row.getString("title"),
                        row.getLong("members"),
                        row.getBoolean("answered")))
                .list();
    }
}
