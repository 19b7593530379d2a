package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Actor;
import org.madang.api.Answerable;
import org.madang.api.PolicyId;
import org.madang.api.Review;
import org.madang.api.Review.Opinion;
import org.madang.api.Review.Status;
import org.madang.api.Stakeholder;

/** Reads and writes the table of reviews. */
final class ReviewRows {

    private static final String SELECT = "select * from review where ";

    private final Database database;
    private final Moments moments;
    private final CurrentResponses responses;

    ReviewRows(Database database, Moments moments, CurrentResponses responses) {
        this.database = database;
        this.moments = moments;
        this.responses = responses;
    }

    void ask(String id, PolicyId policy, Stakeholder stakeholder, Instant due) {
        database.run(handle -> handle.createUpdate("""
                        insert into review (id, policy_id, stakeholder_id, asked_at, due_at)
                        values (:id, :policy, :stakeholder, :at, :due)""")
                .bind("id", id)
                .bind("policy", policy.value())
                .bind("stakeholder", stakeholder.id())
                .bind("at", moments.now())
                .bind("due", Moments.storable(due))
                .execute());
    }

    void submit(String id, Opinion opinion, Actor by) {
        changed(
                id,
                database.call(handle -> handle.createUpdate("""
                        update review set opinion = :text, language = :language, ended_at = :at, ended_by = :by
                        where id = :id and ended_at is null""")
                        .bind("id", id)
                        .bind("text", opinion.text())
                        .bind("language", opinion.language().toLanguageTag())
                        .bind("at", moments.now())
                        .bind("by", by.id())
                        .execute()));
    }

    void decline(String id, String reason, Actor by) {
        changed(
                id,
                database.call(handle -> handle.createUpdate("""
                        update review set declined = :reason, ended_at = :at, ended_by = :by
                        where id = :id and ended_at is null""")
                        .bind("id", id)
                        .bind("reason", reason)
                        .bind("at", moments.now())
                        .bind("by", by.id())
                        .execute()));
    }

    /** Ends what is still awaited; gives the ids of what will not come. */
    Set<String> close(PolicyId policy) {
        return database.call(handle -> {
            var missing = handle.createQuery(
                            "select id from review where policy_id = :policy and ended_at is null for update")
                    .bind("policy", policy.value())
                    .mapTo(String.class)
                    .set();
            handle.createUpdate("update review set ended_at = :at where policy_id = :policy and ended_at is null")
                    .bind("policy", policy.value())
                    .bind("at", moments.now())
                    .execute();
            return missing;
        });
    }

    boolean isBeingAsked(PolicyId policy, String stakeholder) {
        return database.call(handle -> handle.createQuery("""
                        select count(*) from review
                        where policy_id = :policy and stakeholder_id = :stakeholder and ended_at is null""")
                        .bind("policy", policy.value())
                        .bind("stakeholder", stakeholder)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    boolean isEnded(String id) {
        return database.call(handle -> handle.createQuery("select ended_at is not null from review where id = :id")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Review> find(String id) {
        return database.call(handle -> handle.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .map(this::read)
                .findOne());
    }

    List<Review> of(PolicyId policy) {
        return database.call(handle -> handle.createQuery(SELECT + "policy_id = :policy order by seq")
                .bind("policy", policy.value())
                .map(this::read)
                .list());
    }

    private Review read(ResultSet row, StatementContext context) throws SQLException {
        var id = row.getString("id");
        return new Review(
                id,
                new PolicyId(row.getString("policy_id")),
                row.getString("stakeholder_id"),
                status(row),
                Moments.read(row, "asked_at"),
                Moments.read(row, "due_at"),
                opinion(row),
                Optional.ofNullable(row.getString("declined")),
                responses.to(new Answerable(Answerable.Kind.REVIEW, id)));
    }

    private Status status(ResultSet row) throws SQLException {
        if (row.getString("opinion") != null) {
            return Status.SUBMITTED;
        }
        if (row.getString("declined") != null) {
            return Status.DECLINED;
        }
        var over = Moments.find(row, "ended_at").isPresent() || moments.now().isAfter(Moments.read(row, "due_at"));
        return over ? Status.OVERDUE : Status.ASKED;
    }

    private static Optional<Opinion> opinion(ResultSet row) throws SQLException {
        var text = row.getString("opinion");
        return text == null
                ? Optional.empty()
                : Optional.of(new Opinion(text, Locale.forLanguageTag(row.getString("language"))));
    }

    private static void changed(String id, int rows) {
        if (rows == 0) {
            throw Failures.conflict("Review '%s' was ended by somebody else meanwhile; look again".formatted(id));
        }
    }
}
