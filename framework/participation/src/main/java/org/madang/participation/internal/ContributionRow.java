package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Channel;
import org.madang.api.Contribution;
import org.madang.api.Hiding;
import org.madang.api.Moderation;
import org.madang.api.Origin;
import org.madang.api.PolicyId;
import org.madang.api.Receipt;
import org.madang.api.SupportCounts;

/** Turns contributions into rows and back. */
final class ContributionRow {

    static final String INSERT = """
            insert into contribution (id, policy_id, consultation_id, author, channel, language, text, reply_to,
                stakeholder_id, source, external_id, said_at, late, moderation, hidden_ground, hidden_reason,
                salt, commitment, words, split, answered, agree, disagree, pass)
            values (:id, :policy, :consultation, :author, :channel, :language, :text, :replyTo,
                :stakeholder, :source, :externalId, :at, :late, :moderation, :ground, :reason,
                :salt, :commitment, :words, false, false, 0, 0, 0)""";

    private ContributionRow() {}

    static void add(PreparedBatch batch, Contribution contribution, Receipt seal) {
        var origin = contribution.origin();
        var hiding = contribution.hidden();
        batch.bind("id", contribution.id())
                .bind("policy", contribution.policy().value())
                .bind("consultation", contribution.consultation())
                .bind("author", contribution.author())
                .bind("channel", contribution.channel().name())
                .bind("language", contribution.language().toLanguageTag())
                .bind("text", contribution.text())
                .bind("replyTo", contribution.replyTo())
                .bind("stakeholder", contribution.stakeholder())
                .bind("source", origin.map(Origin::source))
                .bind("externalId", origin.map(Origin::id))
                .bind("at", contribution.at())
                .bind("late", contribution.late())
                .bind("moderation", contribution.moderation().name())
                .bind("ground", hiding.map(each -> each.ground().name()))
                .bind("reason", hiding.map(Hiding::reason))
                .bind("salt", seal.salt())
                .bind("commitment", seal.commitment(contribution.text()))
                .bind("words", SearchWords.of(contribution.text()))
                .add();
    }

    static Contribution read(ResultSet row, StatementContext context) throws SQLException {
        return new Contribution(
                row.getString("id"),
                Optional.ofNullable(row.getString("consultation_id")),
                new PolicyId(row.getString("policy_id")),
                row.getString("author"),
                Channel.valueOf(row.getString("channel")),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("text"),
                Optional.ofNullable(row.getString("reply_to")),
                Optional.ofNullable(row.getString("stakeholder_id")),
                origin(row),
                Moments.read(row, "said_at"),
                Optional.ofNullable(row.getString("late")),
                Moderation.valueOf(row.getString("moderation")),
                hiding(row.getString("hidden_ground"), row.getString("hidden_reason")),
                row.getBoolean("answered"),
                new SupportCounts(row.getLong("agree"), row.getLong("disagree"), row.getLong("pass")));
    }

    static Optional<Hiding> hiding(@org.jspecify.annotations.Nullable String ground, String reason) {
        return Optional.ofNullable(ground).map(each -> new Hiding(Hiding.Ground.valueOf(each), reason));
    }

    private static Optional<Origin> origin(ResultSet row) throws SQLException {
        var id = row.getString("external_id");
        return Optional.ofNullable(row.getString("source")).map(source -> new Origin(source, id));
    }
}
