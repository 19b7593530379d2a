package org.madang.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.api.Actor;
import org.madang.api.Document;
import org.madang.api.Translation;
import org.madang.api.Translations;

/** One pass over documents: translates what the machine can, and stops asking it once it is out of order. */
final class TranslationRun {

    private static final Actor TRANSLATOR = Actor.of("plugin:translation", "translator");

    private final Translations translations;
    private final Optional<Machine> machine;
    private final Glossary glossary;
    private long translated;
    private @Nullable String outage;

    TranslationRun(Translations translations, Optional<Machine> machine, Glossary glossary) {
        this.translations = translations;
        this.machine = machine;
        this.glossary = glossary;
    }

    void translate(List<Document> documents, Locale into) {
        machine.ifPresent(one -> documents.forEach(document -> translate(one, document, into)));
    }

    private void translate(Machine one, Document document, Locale into) {
        if (outage != null) {
            return;
        }
        try {
            if (one.translates(document.language(), into)) {
                keep(one, document, into);
            }
        } catch (Outage broken) {
            outage = broken.reason();
        }
    }

    private void keep(Machine one, Document document, Locale into) throws Outage {
        var careful = glossary.around(one, document.language(), into);
        var title = document.title().isBlank() ? "" : careful.translate(document.title());
        var text = careful.translate(document.text());
        var draft = new Translation.Draft(document.key(), into, title, text, Translation.Source.MACHINE, one.name());
        translations.add(draft, TRANSLATOR);
        translated++;
    }

    long translated() {
        return translated;
    }

    /** Why the machine could not be asked any more, if so. */
    Optional<String> outage() {
        return Optional.ofNullable(outage);
    }
}
