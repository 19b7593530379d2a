package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.madang.api.Commitment;
import org.madang.api.Commitment.Note;
import org.madang.api.Commitment.Promise;
import org.madang.api.Commitment.Status;
import org.madang.api.PolicyId;

/** Reads and writes commitments. */
final class CommitmentRows {

    private final Database database;
    private final Moments moments;

    CommitmentRows(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    void add(String id, PolicyId policy, Promise promise) {
        database.run(handle -> handle.createUpdate("""
                        insert into commitment (id, policy_id, decision_id, text, office, due_on, overdue_told)
                        values (:id, :policy, :decision, :text, :office, :due, false)""")
                .bind("id", id)
                .bind("policy", policy.value())
                .bind("decision", promise.decision())
                .bind("text", promise.text())
                .bind("office", promise.office())
                .bind("due", promise.due())
                .execute());
    }

    void note(String id, String text, String by) {
        database.run(handle -> handle.createUpdate("""
                        insert into commitment_note (commitment_id, text, noted_by, noted_at)
                        values (:id, :text, :by, :at)""")
                .bind("id", id)
                .bind("text", text)
                .bind("by", by)
                .bind("at", moments.now())
                .execute());
    }

    /** Whether it was still to be done. */
    boolean fulfil(String id, String evidence) {
        return database.call(handle -> handle.createUpdate(
                                "update commitment set evidence = :evidence, done_at = :at where id = :id and done_at is null")
                        .bind("id", id)
                        .bind("evidence", evidence)
                        .bind("at", moments.now())
                        .execute())
                > 0;
    }

    /** Whether nobody was told before that it is overdue. */
    boolean tellOverdue(String id) {
        return database.call(handle -> handle.createUpdate(
                                "update commitment set overdue_told = true where id = :id and overdue_told = false")
                        .bind("id", id)
                        .execute())
                > 0;
    }

    Optional<Commitment> find(String id) {
        return database.call(handle -> handle.createQuery("select * from commitment where id = :id")
                .bind("id", id)
                .map((row, context) -> read(handle, row))
                .findOne());
    }

    List<Commitment> of(PolicyId policy) {
        return database.call(
                handle -> handle.createQuery("select * from commitment where policy_id = :policy order by due_on, seq")
                        .bind("policy", policy.value())
                        .map((row, context) -> read(handle, row))
                        .list());
    }

    List<Commitment> overdue(int limit) {
        return database.call(handle -> handle.createQuery("""
                        select * from commitment where done_at is null and due_on < :today
                        order by due_on, seq fetch first :limit rows only""")
                .bind("today", moments.today())
                .bind("limit", limit)
                .map((row, context) -> read(handle, row))
                .list());
    }

    private Commitment read(Handle handle, ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Commitment(
                id,
                new PolicyId(row.getString("policy_id")),
                promise(handle, row),
                status(row),
                notes(handle, id),
                Optional.ofNullable(row.getString("evidence")));
    }

    private Promise promise(Handle handle, ResultSet row) throws SQLException {
        return new Promise(
                row.getString("text"),
                row.getString("office"),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getString("decision_id")),
                contributions(handle, row.getString("id")));
    }

    private Status status(ResultSet row) throws SQLException {
        if (row.getString("evidence") != null) {
            return Status.DONE;
        }
        return moments.today().isAfter(row.getObject("due_on", LocalDate.class)) ? Status.OVERDUE : Status.OPEN;
    }

    private static Set<String> contributions(Handle handle, String id) {
        return handle.createQuery("""
                        select target_id from response
                        where commitment_id = :id and is_current = true and kind = 'CONTRIBUTION'""").bind("id", id).mapTo(String.class).set();
    }

    private static List<Note> notes(Handle handle, String id) {
        return handle.createQuery("select * from commitment_note where commitment_id = :id order by id")
                .bind("id", id)
                .map((row, context) ->
                        new Note(row.getString("text"), row.getString("noted_by"), Moments.read(row, "noted_at")))
                .list();
    }
}
