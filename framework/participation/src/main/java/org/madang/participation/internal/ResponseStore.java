package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.Disposition;
import org.madang.api.PolicyId;
import org.madang.api.Receipt;
import org.madang.api.Response;

/** Reads and writes replies. */
final class ResponseStore {

    private static final int PART = 500;

    private final Handle handle;

    ResponseStore(Handle handle) {
        this.handle = handle;
    }

    /** Adds replies that are now the current ones. */
    void add(List<Response> responses, Receipt seal) {
        for (var part : Parts.of(responses, PART)) {
            retire(part);
            insert(part, seal);
        }
    }

    List<Response> of(Answerable target) {
        return handle.createQuery("select * from response where target_id = :id and kind = :kind order by seq desc")
                .bind("id", target.id())
                .bind("kind", target.kind().name())
                .map(ResponseStore::read)
                .list();
    }

    /** The current reply to each of these that has one. */
    Map<Answerable, Response> current(Collection<Answerable> targets) {
        var found = new HashMap<Answerable, Response>();
        var ids = targets.stream().map(Answerable::id).distinct().toList();
        Parts.of(ids, PART)
                .forEach(part -> handle.createQuery(
                                "select * from response where target_id in (<ids>) and is_current = true")
                        .bindList("ids", part)
                        .map(ResponseStore::read)
                        .forEach(response -> found.put(response.target(), response)));
        return found;
    }

    /** What is answered by current replies that led to this version. */
    List<Answerable> ledToVersion(PolicyId policy, int version) {
        return handle.createQuery("""
                        select * from response where policy_id = :policy and version = :version and is_current = true
                        order by seq""")
                .bind("policy", policy.value())
                .bind("version", version)
                .map(ResponseStore::readTarget)
                .list();
    }

    /** What is answered by current replies that led to this commitment. */
    List<Answerable> ledToCommitment(String commitment) {
        return handle.createQuery(
                        "select * from response where commitment_id = :commitment and is_current = true order by seq")
                .bind("commitment", commitment)
                .map(ResponseStore::readTarget)
                .list();
    }

    private void retire(List<Response> responses) {
        var batch = handle.prepareBatch(
                "update response set is_current = false where target_id = :id and kind = :kind and is_current = true");
        responses.forEach(response -> batch.bind("id", response.target().id())
                .bind("kind", response.target().kind().name())
                .add());
        batch.execute();
    }

    private void insert(List<Response> responses, Receipt seal) {
        var batch = handle.prepareBatch("""
                insert into response (id, policy_id, kind, target_id, disposition, reasons, office, version,
                    commitment_id, responded_by, responded_at, is_current, salt)
                values (:id, :policy, :kind, :target, :disposition, :reasons, :office, :version,
                    :commitment, :by, :at, true, :salt)""");
        responses.forEach(response -> batch.bind("id", response.id())
                .bind("policy", response.policy().value())
                .bind("kind", response.target().kind().name())
                .bind("target", response.target().id())
                .bind("disposition", response.answer().disposition().name())
                .bind("reasons", response.answer().reasons())
                .bind("office", response.answer().office())
                .bind("version", response.answer().version())
                .bind("commitment", response.answer().commitment())
                .bind("by", response.by())
                .bind("at", response.at())
                .bind("salt", seal.salt())
                .add());
        batch.execute();
    }

    private static Answerable readTarget(ResultSet row, StatementContext context) throws SQLException {
        return new Answerable(Answerable.Kind.valueOf(row.getString("kind")), row.getString("target_id"));
    }

    private static Response read(ResultSet row, StatementContext context) throws SQLException {
        return new Response(
                row.getString("id"),
                new PolicyId(row.getString("policy_id")),
                readTarget(row, context),
                new Answer(
                        Disposition.valueOf(row.getString("disposition")),
                        row.getString("reasons"),
                        row.getString("office"),
                        Optional.ofNullable(row.getObject("version", Integer.class)),
                        Optional.ofNullable(row.getString("commitment_id"))),
                row.getString("responded_by"),
                Moments.read(row, "responded_at"),
                row.getBoolean("is_current"));
    }
}
