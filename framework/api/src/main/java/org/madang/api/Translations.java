package org.madang.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The translations of policies and contributions; the original can always be reached, and no translation is lost. */
@FrameworkService
@ProviderType
public interface Translations {

    /** The original of a document. */
    Document original(Document.Key document);

    /** Keeps a translation; a human one goes before a machine's. */
    Translation add(Translation.Draft draft, Actor by);

    /** Records that a person has checked a machine's translation. */
    Translation reviewed(String translation, Actor by);

    /** The translation to show: the latest human one, else the latest machine one. */
    Optional<Translation> best(Document.Key document, Locale language);

    /** How many documents of a policy somebody or something has translated, each counted once for a language. */
    long count(PolicyId policy, Translation.Source source);

    /** Every translation of a document, oldest first. */
    List<Translation> of(Document.Key document);

    /** What a policy still lacks in a language: its latest version first, then its published contributions. */
    List<Document> missing(PolicyId policy, Locale language);
}
