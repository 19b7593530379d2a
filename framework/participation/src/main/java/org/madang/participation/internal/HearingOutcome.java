package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Answerable;
import org.madang.api.Finding;
import org.madang.api.Hearing;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.Statement;

/** Keeps what was said and found in hearings. */
final class HearingOutcome {

    private final Database database;
    private final CurrentResponses responses;

    HearingOutcome(Database database, CurrentResponses responses) {
        this.database = database;
        this.responses = responses;
    }

    void addStatement(String contribution, Hearing hearing, String group) {
        database.run(handle -> handle.createUpdate("""
                        insert into hearing_statement (contribution_id, hearing_id, group_name)
                        values (:contribution, :hearing, :group)""")
                .bind("contribution", contribution)
                .bind("hearing", hearing.id())
                .bind("group", group)
                .execute());
    }

    void addFinding(String id, Hearing hearing, Finding.Draft draft, Policy policy) {
        database.run(handle -> handle.createUpdate("""
                        insert into finding (id, policy_id, hearing_id, text, demands_change, policy_version)
                        values (:id, :policy, :hearing, :text, :demands, :version)""")
                .bind("id", id)
                .bind("policy", policy.id().value())
                .bind("hearing", hearing.id())
                .bind("text", draft.text())
                .bind("demands", draft.demandsChange())
                .bind("version", policy.version())
                .execute());
    }

    List<Statement> statements(PolicyId policy) {
        return database.call(handle -> handle.createQuery("""
                        select c.*, s.hearing_id, s.group_name
                        from hearing_statement s join contribution c on c.id = s.contribution_id
                        where c.policy_id = :policy order by c.seq""")
                .bind("policy", policy.value())
                .map(HearingOutcome::statement)
                .list());
    }

    List<Finding> findings(PolicyId policy) {
        return database.call(
                handle -> handle.createQuery("select * from finding where policy_id = :policy order by seq")
                        .bind("policy", policy.value())
                        .map(this::finding)
                        .list());
    }

    /** What was found about this version of the policy. */
    List<Finding> findings(PolicyId policy, int version) {
        return database.call(handle -> handle.createQuery("""
                        select * from finding where policy_id = :policy and policy_version = :version order by seq""")
                .bind("policy", policy.value())
                .bind("version", version)
                .map(this::finding)
                .list());
    }

    private Finding finding(ResultSet row, StatementContext context) throws SQLException {
        var id = row.getString("id");
        return new Finding(
                id,
                new PolicyId(row.getString("policy_id")),
                row.getString("hearing_id"),
                row.getString("text"),
                row.getBoolean("demands_change"),
                responses.to(new Answerable(Answerable.Kind.FINDING, id)));
    }

    private static Statement statement(ResultSet row, StatementContext context) throws SQLException {
        return new Statement(
                row.getString("id"),
                new PolicyId(row.getString("policy_id")),
                row.getString("hearing_id"),
                new Statement.Draft(
                        row.getString("group_name"),
                        row.getString("author"),
                        row.getString("text"),
                        Locale.forLanguageTag(row.getString("language"))),
                Moments.read(row, "said_at"));
    }
}
