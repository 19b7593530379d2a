package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.PolicyVersion;

/** Reads and writes policies. */
final class PolicyStore {

    private static final int LONGEST_KEY = 100;

    private final Database database;

    PolicyStore(Database database) {
        this.database = database;
    }

    Optional<Policy> find(PolicyId policy) {
        return database.call(handle -> PolicyReader.find(handle, policy));
    }

    Policy get(PolicyId policy) {
        return find(policy).orElseThrow(() -> Failures.noPolicy(policy));
    }

    /** Reads a policy and keeps every other change of it waiting until this transaction ends. */
    Policy lock(PolicyId policy) {
        database.run(handle -> handle.createQuery("select id from policy where id = :id for update")
                .bind("id", policy.value())
                .mapTo(String.class)
                .findOne());
        return get(policy);
    }

    /** Locks a policy that must not have come to its end. */
    Policy lockRunning(PolicyId policy) {
        return requireRunning(lock(policy));
    }

    /** The policy, which must not have come to its end. */
    static Policy requireRunning(Policy policy) {
        if (policy.closed().isPresent()) {
            throw Failures.rule("Policy '%s' came to its end at %s (%s); nothing can be added or changed any more"
                    .formatted(
                            policy.id(),
                            policy.closed().get(),
                            policy.state().name().toLowerCase(Locale.ROOT)));
        }
        return policy;
    }

    void insert(Policy policy) {
        database.run(handle -> handle.createUpdate("""
                        insert into policy
                            (id, title, text, language, proposer, process, state, version, proposed_at, words, title_key)
                        values (:id, :title, :text, :language, :proposer, :process, :state, :version, :proposed,
                            :words, :key)""")
                .bind("id", policy.id().value())
                .bind("title", policy.title())
                .bind("text", policy.text())
                .bind("language", policy.language().toLanguageTag())
                .bind("proposer", policy.proposer())
                .bind("process", policy.process())
                .bind("state", policy.state().name())
                .bind("version", policy.version())
                .bind("proposed", policy.proposed())
                .bind("words", SearchWords.of(policy.title(), policy.text()))
                .bind("key", titleKey(policy.title()))
                .execute());
    }

    void insert(PolicyVersion version) {
        database.run(handle -> handle.createUpdate("""
                        insert into policy_version
                            (policy_id, number, title, text, substantive, summary, changed_by, changed_at)
                        values (:policy, :number, :title, :text, :substantive, :summary, :by, :at)""")
                .bind("policy", version.policy().value())
                .bind("number", version.number())
                .bind("title", version.title())
                .bind("text", version.text())
                .bind("substantive", version.substantive())
                .bind("summary", version.summary())
                .bind("by", version.by())
                .bind("at", version.at())
                .execute());
    }

    List<PolicyVersion> versions(PolicyId policy) {
        return database.call(
                handle -> handle.createQuery("select * from policy_version where policy_id = :policy order by number")
                        .bind("policy", policy.value())
                        .map(PolicyStore::readVersion)
                        .list());
    }

    void setLatest(PolicyVersion version) {
        database.run(handle -> handle.createUpdate("""
                        update policy set version = :number, title = :title, text = :text, words = :words, title_key = :key
                        where id = :policy""")
                .bind("policy", version.policy().value())
                .bind("number", version.number())
                .bind("title", version.title())
                .bind("text", version.text())
                .bind("words", SearchWords.of(version.title(), version.text()))
                .bind("key", titleKey(version.title()))
                .execute());
    }

    /** Notes when the last consultation on a policy closes. */
    void setClosing(PolicyId policy, Instant closes) {
        database.run(handle -> handle.createUpdate("update policy set closes_at = :closes where id = :policy")
                .bind("policy", policy.value())
                .bind("closes", closes)
                .execute());
    }

    /** What titles are ordered by. */
    private static String titleKey(String title) {
        var small = Normalizer.normalize(title, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return small.substring(0, Math.min(small.length(), LONGEST_KEY));
    }

    void setStanding(PolicyId policy, Standing standing) {
        database.run(handle -> handle.createUpdate("""
                        update policy set state = :state, closed_at = :closed, reasons = :reasons, remedy = :remedy
                        where id = :policy""")
                .bind("policy", policy.value())
                .bind("state", standing.state().name())
                .bind("closed", standing.closed())
                .bind("reasons", standing.reasons())
                .bind("remedy", standing.remedy())
                .execute());
    }

    private static PolicyVersion readVersion(ResultSet row, StatementContext context) throws SQLException {
        return new PolicyVersion(
                new PolicyId(row.getString("policy_id")),
                row.getInt("number"),
                row.getString("title"),
                row.getString("text"),
                row.getBoolean("substantive"),
                row.getString("summary"),
                row.getString("changed_by"),
                Moments.read(row, "changed_at"));
    }
}
