package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Document;
import org.madang.api.PolicyId;
import org.madang.api.Translation;
import org.madang.api.Translation.Draft;
import org.madang.api.Translation.Source;

/** Reads translations and adds to them; nothing here removes one. */
final class TranslationRows {

    private static final String OF_DOCUMENT =
            "select * from translation where policy_id = :policy and kind = :kind and document_id = :id";

    private final Database database;
    private final Moments moments;

    TranslationRows(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    void add(String id, Draft draft, Locale original, String by) {
        database.run(handle -> handle.createUpdate("""
                        insert into translation (id, policy_id, kind, document_id, language, title, text, source,
                            provider, original_language, made_by, made_at)
                        values (:id, :policy, :kind, :document, :language, :title, :text, :source,
                            :provider, :original, :by, :at)""")
                .bind("id", id)
                .bind("policy", draft.document().policy().value())
                .bind("kind", draft.document().kind().name())
                .bind("document", draft.document().id())
                .bind("language", draft.language().toLanguageTag())
                .bind("title", draft.title())
                .bind("text", draft.text())
                .bind("source", draft.source().name())
                .bind("provider", draft.provider())
                .bind("original", original.toLanguageTag())
                .bind("by", by)
                .bind("at", moments.now())
                .execute());
    }

    void review(String id, String by) {
        database.run(handle -> handle.createUpdate("update translation set reviewer = :by where id = :id")
                .bind("id", id)
                .bind("by", by)
                .execute());
    }

    Optional<Translation> find(String id) {
        return database.call(handle -> handle.createQuery("select * from translation where id = :id")
                .bind("id", id)
                .map(TranslationRows::read)
                .findOne());
    }

    /** A person's goes before a machine's that somebody checked, and this before any other; then the latest counts. */
    Optional<Translation> best(Document.Key document, Locale language) {
        return database.call(handle -> handle.createQuery(OF_DOCUMENT + """
                         and language = :language
                        order by case when source = 'HUMAN' then 0 when reviewer is not null then 1 else 2 end,
                            seq desc""")
                .bind("policy", document.policy().value())
                .bind("kind", document.kind().name())
                .bind("id", document.id())
                .bind("language", language.toLanguageTag())
                .map(TranslationRows::read)
                .findFirst());
    }

    List<Translation> of(Document.Key document) {
        return database.call(handle -> handle.createQuery(OF_DOCUMENT + " order by seq")
                .bind("policy", document.policy().value())
                .bind("kind", document.kind().name())
                .bind("id", document.id())
                .map(TranslationRows::read)
                .list());
    }

    long count(PolicyId policy, Source source) {
        return database.call(handle -> handle.createQuery("""
                        select count(*) from (select distinct kind, document_id, language from translation
                        where policy_id = :policy and source = :source) t""")
                .bind("policy", policy.value())
                .bind("source", source.name())
                .mapTo(Long.class)
                .one());
    }

    /** The published contributions in another language that nobody has translated into this one. */
    List<Document> missingContributions(PolicyId policy, Locale language) {
        return database.call(handle -> handle.createQuery("""
                        select c.id, c.language, c.text from contribution c
                        where c.policy_id = :policy and c.moderation = 'PUBLISHED'
                            and c.language <> :language and c.language not like :variant
                            and not exists (select 1 from translation t
                                where t.policy_id = c.policy_id and t.kind = 'CONTRIBUTION'
                                    and t.document_id = c.id and t.language = :language)
                        order by c.seq""")
                .bind("policy", policy.value())
                .bind("language", language.toLanguageTag())
                .bind("variant", language.toLanguageTag() + "-%")
                .map((row, context) -> new Document(
                        Document.Key.contribution(policy, row.getString("id")),
                        Locale.forLanguageTag(row.getString("language")),
                        "",
                        row.getString("text")))
                .list());
    }

    private static Translation read(ResultSet row, StatementContext context) throws SQLException {
        var draft = draft(row);
        var reviewer = Optional.ofNullable(row.getString("reviewer"));
        var original = Locale.forLanguageTag(row.getString("original_language"));
        return new Translation(
                row.getString("id"),
                draft,
                reviewer,
                TranslationLabel.of(draft, original, reviewer),
                Moments.read(row, "made_at"));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new Document.Key(
                        Document.Kind.valueOf(row.getString("kind")),
                        new PolicyId(row.getString("policy_id")),
                        row.getString("document_id")),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("title"),
                row.getString("text"),
                Source.valueOf(row.getString("source")),
                row.getString("provider"));
    }
}
