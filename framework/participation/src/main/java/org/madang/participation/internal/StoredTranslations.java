package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Contribution;
import org.madang.api.Contributions;
import org.madang.api.Document;
import org.madang.api.Moderation;
import org.madang.api.PolicyId;
import org.madang.api.Translation;
import org.madang.api.Translation.Draft;
import org.madang.api.Translation.Source;
import org.madang.api.Translations;

/** Keeps every translation beside its original. */
final class StoredTranslations implements Translations {

    private final Foundation house;
    private final TranslationRows rows;
    private final PolicyStore policies;
    private final Contributions contributions;

    StoredTranslations(Foundation house, Contributions contributions) {
        this.house = house;
        this.rows = new TranslationRows(house.database(), house.moments());
        this.policies = new PolicyStore(house.database());
        this.contributions = contributions;
    }

    @Override
    public Document original(Document.Key document) {
        return document.kind() == Document.Kind.POLICY ? version(document) : contribution(document);
    }

    @Override
    public Translation add(Draft draft, Actor by) {
        return house.database().call(handle -> {
            var original = original(draft.document());
            if (covers(original.language(), draft.language())) {
                throw Failures.badInput("The original is in '%s' already; translate into another language"
                        .formatted(draft.language().toLanguageTag()));
            }
            var id = house.ids().make("t");
            rows.add(id, draft, original.language(), by.id());
            tell(draft, by);
            return existing(id);
        });
    }

    @Override
    public Translation reviewed(String translation, Actor by) {
        return house.database().call(handle -> {
            var existing = existing(translation);
            if (existing.draft().source() == Source.HUMAN) {
                throw Failures.rule(
                        "Translation '%s' was made by a person; only a machine's is checked".formatted(translation));
            }
            rows.review(translation, by.id());
            return existing(translation);
        });
    }

    @Override
    public Optional<Translation> best(Document.Key document, Locale language) {
        return rows.best(document, language);
    }

    @Override
    public long count(PolicyId policy, Source source) {
        return rows.count(policy, source);
    }

    @Override
    public List<Translation> of(Document.Key document) {
        return rows.of(document);
    }

    @Override
    public List<Document> missing(PolicyId policy, Locale language) {
        return house.database().call(handle -> {
            var missing = new ArrayList<>(missingPolicy(policy, language));
            missing.addAll(rows.missingContributions(policy, language));
            return List.copyOf(missing);
        });
    }

    /** The latest version of the policy, if it lacks a translation. */
    List<Document> missingPolicy(PolicyId policy, Locale language) {
        var latest = version(Document.Key.version(policy, policies.get(policy).version()));
        var there = covers(latest.language(), language)
                || rows.best(latest.key(), language).isPresent();
        return there ? List.of() : List.of(latest);
    }

    private Document version(Document.Key document) {
        var language = policies.get(document.policy()).language();
        return policies.versions(document.policy()).stream()
                .filter(version -> Integer.toString(version.number()).equals(document.id()))
                .findFirst()
                .map(version -> new Document(document, language, version.title(), version.text()))
                .orElseThrow(
                        () -> Failures.notFound("version of policy '%s'".formatted(document.policy()), document.id()));
    }

    private Document contribution(Document.Key document) {
        var found = contributions
                .find(document.id())
                .filter(contribution -> contribution.policy().equals(document.policy()))
                .orElseThrow(() -> Failures.notFound("contribution", document.id()));
        requireShown(found);
        return new Document(document, found.language(), "", found.text());
    }

    private static void requireShown(Contribution contribution) {
        if (contribution.moderation() == Moderation.HIDDEN) {
            throw Failures.rule(
                    "Contribution '%s' is hidden; publish it before it is translated".formatted(contribution.id()));
        }
    }

    /** Whether readers of the wanted language can read the original. */
    private static boolean covers(Locale original, Locale wanted) {
        return original.equals(wanted) || original.toLanguageTag().startsWith(wanted.toLanguageTag() + "-");
    }

    private Translation existing(String id) {
        return rows.find(id).orElseThrow(() -> Failures.notFound("translation", id));
    }

    /** Only what everybody reads is an act of its own; contributions are many. */
    private void tell(Draft draft, Actor by) {
        if (draft.document().kind() == Document.Kind.POLICY) {
            house.timeline()
                    .write(PublicAct.of(
                                    draft.document().policy(),
                                    "translate",
                                    by.id(),
                                    "translation." + Inputs.written(draft.source()),
                                    draft.document().id(),
                                    draft.language().toLanguageTag(),
                                    draft.provider())
                            .with("language", draft.language().toLanguageTag())
                            .with("source", Inputs.written(draft.source()))
                            .sealing("text", draft.text()));
        }
    }
}
