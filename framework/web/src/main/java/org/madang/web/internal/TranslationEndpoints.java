package org.madang.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.api.Document;
import org.madang.api.Translation;
import org.madang.api.Translations;

/** Translations, and what still lacks one. */
final class TranslationEndpoints {

    private TranslationEndpoints() {}

    private static final Endpoint.Parameter LANGUAGE =
            new Endpoint.Parameter("language", new Shape.Text(200, "language"), "The language wanted");

    /**
     * A document in some language.
     *
     * @param language the language of this text
     * @param written the language in which it was written
     * @param translation the id of the translation; none when it is the original
     */
    record Reading(String title, String text, Locale language, Locale written, Optional<String> translation) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        "/policies/{policy}/documents/{kind}/{document}/translations",
                        "listTranslations",
                        "Lists the translations of a version (POLICY) or of a contribution (CONTRIBUTION)",
                        Types.list(Translation.class),
                        call -> Result.of(translations(call).of(open(call)))),
                Endpoint.get(
                        "/policies/{policy}/documents/{kind}/{document}",
                        "getOriginal",
                        "Shows a document as it was written",
                        Document.class,
                        call -> Result.of(translations(call).original(open(call)))),
                Endpoint.get(
                        "/policies/{policy}/documents/{kind}/{document}/reading",
                        "readDocument",
                        "Shows a document in the language asked for: its best translation, else as it was written",
                        Reading.class,
                        TranslationEndpoints::read),
                Endpoint.get(
                                "/policies/{policy}/untranslated",
                                "listUntranslated",
                                "Lists what has no translation into a language yet",
                                Types.list(Document.class),
                                call -> Result.of(translations(call)
                                        .missing(PolicyEndpoints.seen(call).id(), wanted(call))))
                        .with(LANGUAGE),
                Endpoint.post(
                                "/translations",
                                "addTranslation",
                                "Adds a translation; the original stays",
                                TranslationEndpoints::add)
                        .taking(Translation.Draft.class)
                        .answering(201, Translation.class),
                Endpoint.post(
                                "/translations/{translation}/review",
                                "reviewTranslation",
                                "Says that a translation was read and is good",
                                call -> Result.of(translations(call).reviewed(call.path("translation"), call.actor())))
                        .answering(200, Translation.class));
    }

    private static Result read(Call call) {
        var key = open(call);
        var original = translations(call).original(key);
        var best = call.language().getLanguage().equals(original.language().getLanguage())
                ? Optional.<Translation>empty()
                : translations(call).best(key, call.language());
        return Result.of(best.map(one -> reading(original, one))
                .orElseGet(() -> new Reading(
                        original.title(),
                        original.text(),
                        original.language(),
                        original.language(),
                        Optional.empty())));
    }

    private static Reading reading(Document original, Translation one) {
        var draft = one.draft();
        return new Reading(draft.title(), draft.text(), draft.language(), original.language(), Optional.of(one.id()));
    }

    /** The document the path names, if its words are for the caller. */
    private static Document.Key open(Call call) {
        var key = key(call);
        if (key.kind() == Document.Kind.CONTRIBUTION) {
            Shown.requireOpen(call, key.id());
        }
        return key;
    }

    private static Document.Key key(Call call) {
        var kind = Arrays.stream(Document.Kind.values())
                .filter(one -> one.name().equals(call.path("kind")))
                .findFirst();
        return new Document.Key(
                Found.in(kind, "kind of document", call.path("kind")),
                PolicyEndpoints.seen(call).id(),
                call.path("document"));
    }

    private static Locale wanted(Call call) {
        return call.query("language").map(Locale::forLanguageTag).orElseGet(call::language);
    }

    private static Result add(Call call) {
        return Result.of(translations(call).add(call.body(Translation.Draft.class), call.actor()));
    }

    private static Translations translations(Call call) {
        return call.service(Translations.class);
    }
}
