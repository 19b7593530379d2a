package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Appeal;
import org.madang.api.Appeal.Against;
import org.madang.api.Appeal.Filing;
import org.madang.api.Appeal.Outcome;
import org.madang.api.Appeal.Ruling;
import org.madang.api.PolicyId;

/** Reads and writes appeals and the time there is for them. */
final class AppealRows {

    private final Database database;
    private final Moments moments;

    AppealRows(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    void openWindow(PolicyId policy, Instant until) {
        database.run(handle -> handle.createUpdate("""
                        insert into appeal_window (policy_id, opened_at, until_at) values (:policy, :at, :until)""")
                .bind("policy", policy.value())
                .bind("at", moments.now())
                .bind("until", Moments.storable(until))
                .execute());
    }

    Optional<Instant> until(PolicyId policy) {
        return database.call(handle -> handle.createQuery(
                        "select until_at from appeal_window where policy_id = :policy order by id desc")
                .bind("policy", policy.value())
                .map((row, context) -> Moments.read(row, "until_at"))
                .findFirst());
    }

    void add(Appeal appeal, AppealSubject subject) {
        database.run(handle -> handle.createUpdate("""
                        insert into appeal (id, policy_id, against, decision_id, grounds, first_body, first_actor,
                            filed_by, filed_at)
                        values (:id, :policy, :against, :decision, :grounds, :body, :actor, :by, :at)""")
                .bind("id", appeal.id())
                .bind("policy", appeal.policy().value())
                .bind("against", appeal.filing().against().name())
                .bind("decision", subject.decision())
                .bind("grounds", appeal.filing().grounds())
                .bind("body", subject.body())
                .bind("actor", subject.actor())
                .bind("by", appeal.by())
                .bind("at", appeal.filed())
                .execute());
    }

    /** Whether it had not been ruled on before. */
    boolean rule(String id, Ruling ruling, String by) {
        return database.call(handle -> handle.createUpdate("""
                                update appeal set outcome = :outcome, reasons = :reasons, body = :body,
                                    ruled_by = :by, ruled_at = :at
                                where id = :id and outcome is null""")
                        .bind("id", id)
                        .bind("outcome", ruling.outcome().name())
                        .bind("reasons", ruling.reasons())
                        .bind("body", ruling.body())
                        .bind("by", by)
                        .bind("at", moments.now())
                        .execute())
                > 0;
    }

    String firstActor(String id) {
        return database.call(handle -> handle.createQuery("select first_actor from appeal where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    Optional<Appeal> find(String id) {
        return database.call(handle -> handle.createQuery("select * from appeal where id = :id")
                .bind("id", id)
                .map(AppealRows::read)
                .findOne());
    }

    List<Appeal> of(PolicyId policy) {
        return database.call(handle -> handle.createQuery("select * from appeal where policy_id = :policy order by seq")
                .bind("policy", policy.value())
                .map(AppealRows::read)
                .list());
    }

    private static Appeal read(ResultSet row, StatementContext context) throws SQLException {
        return new Appeal(
                row.getString("id"),
                new PolicyId(row.getString("policy_id")),
                new Filing(Against.valueOf(row.getString("against")), row.getString("grounds")),
                row.getString("first_body"),
                row.getString("filed_by"),
                Moments.read(row, "filed_at"),
                ruling(row));
    }

    private static Optional<Ruling> ruling(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Ruling(Outcome.valueOf(outcome), row.getString("reasons"), row.getString("body")));
    }
}
