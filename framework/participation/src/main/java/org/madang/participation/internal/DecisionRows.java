package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.madang.api.Decision;
import org.madang.api.Decision.MinorityOpinion;
import org.madang.api.Decision.Outcome;
import org.madang.api.Decision.Resolution;
import org.madang.api.Decision.Vote;
import org.madang.api.PolicyId;

/** Reads decisions and adds to them; nothing here changes or removes one. */
final class DecisionRows {

    private final Database database;
    private final Moments moments;

    DecisionRows(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    void add(Decision decision) {
        var resolution = decision.resolution();
        var vote = resolution.vote();
        database.run(handle -> handle.createUpdate("""
                        insert into decision (id, policy_id, version, body, meeting, seats, quorum, present,
                            votes_yes, votes_no, votes_abstain, outcome, reasons, remedy, office, decided_by, decided_at)
                        values (:id, :policy, :version, :body, :session, :seats, :quorum, :present,
                            :yes, :no, :abstain, :outcome, :reasons, :remedy, :office, :by, :at)""")
                .bindMethods(vote)
                .bind("id", decision.id())
                .bind("policy", decision.policy().value())
                .bind("version", decision.version())
                .bind("outcome", resolution.outcome().name())
                .bind("reasons", resolution.reasons())
                .bind("remedy", resolution.remedy().filter(text -> !text.isBlank()))
                .bind("office", resolution.office())
                .bind("by", decision.by())
                .bind("at", decision.at())
                .execute());
    }

    void add(String decision, MinorityOpinion opinion) {
        database.run(handle -> handle.createUpdate("""
                        insert into minority_opinion (decision_id, author, text, given_at)
                        values (:decision, :author, :text, :at)""")
                .bind("decision", decision)
                .bind("author", opinion.by())
                .bind("text", opinion.text())
                .bind("at", moments.now())
                .execute());
    }

    Optional<Decision> find(String id) {
        return database.call(handle -> handle.createQuery("select * from decision where id = :id")
                .bind("id", id)
                .map((row, context) -> read(handle, row))
                .findOne());
    }

    List<Decision> of(PolicyId policy) {
        return database.call(
                handle -> handle.createQuery("select * from decision where policy_id = :policy order by seq")
                        .bind("policy", policy.value())
                        .map((row, context) -> read(handle, row))
                        .list());
    }

    private static Decision read(Handle handle, ResultSet row) throws SQLException {
        return new Decision(
                row.getString("id"),
                new PolicyId(row.getString("policy_id")),
                row.getInt("version"),
                resolution(row),
                opinions(handle, row.getString("id")),
                row.getString("decided_by"),
                Moments.read(row, "decided_at"));
    }

    private static Resolution resolution(ResultSet row) throws SQLException {
        return new Resolution(
                vote(row),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reasons"),
                Optional.ofNullable(row.getString("remedy")),
                row.getString("office"),
                Optional.empty());
    }

    private static Vote vote(ResultSet row) throws SQLException {
        return new Vote(
                row.getString("body"),
                row.getString("meeting"),
                row.getInt("seats"),
                row.getInt("quorum"),
                row.getInt("present"),
                row.getInt("votes_yes"),
                row.getInt("votes_no"),
                row.getInt("votes_abstain"));
    }

    private static List<MinorityOpinion> opinions(Handle handle, String decision) {
        return handle.createQuery("select * from minority_opinion where decision_id = :decision order by id")
                .bind("decision", decision)
                .map((row, context) -> new MinorityOpinion(row.getString("author"), row.getString("text")))
                .list();
    }
}
