package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Answerable;
import org.madang.api.PolicyId;

/** Keeps what, besides contributions, needs a reasoned reply: opinions of stakeholders, findings of hearings. */
final class Obligations {

    private final Database database;

    Obligations(Database database) {
        this.database = database;
    }

    /** From now on it is open, until there is a response to it. */
    void add(Obligation obligation) {
        database.run(handle -> handle.createUpdate("""
                        insert into obligation (kind, id, policy_id, language, text, since_at, answered)
                        values (:kind, :id, :policy, :language, :text, :since, false)""")
                .bind("kind", obligation.target().kind().name())
                .bind("id", obligation.target().id())
                .bind("policy", obligation.policy().value())
                .bind("language", obligation.language().toLanguageTag())
                .bind("text", obligation.text())
                .bind("since", obligation.since())
                .execute());
    }

    Optional<Obligation> find(Answerable target) {
        return database.call(handle -> handle.createQuery("select * from obligation where kind = :kind and id = :id")
                .bind("kind", target.kind().name())
                .bind("id", target.id())
                .map(Obligations::read)
                .findOne());
    }

    private static Obligation read(ResultSet row, StatementContext context) throws SQLException {
        return new Obligation(
                new Answerable(Answerable.Kind.valueOf(row.getString("kind")), row.getString("id")),
                new PolicyId(row.getString("policy_id")),
                row.getString("text"),
                Locale.forLanguageTag(row.getString("language")),
                Moments.read(row, "since_at"));
    }
}
