package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A document in another language.
 *
 * @param id names it
 * @param draft the translation itself
 * @param reviewer who has checked it
 * @param label what every reader is told about it, in the language of the translation where we have it
 * @param at when it was made
 */
public record Translation(String id, Draft draft, Optional<String> reviewer, String label, Instant at) {

    /** Who translates. */
    public enum Source {
        MACHINE,
        HUMAN
    }

    /**
     * A translation as it is handed in.
     *
     * @param document what is translated
     * @param language into which language
     * @param title the translated title; blank where the original has none
     * @param text the translated text
     * @param source who translated
     * @param provider the machine's or the translator's name
     */
    public record Draft(
            Document.Key document, Locale language, String title, String text, Source source, String provider) {

        public Draft {
            requireNonNull(document, "document");
            requireNonNull(language, "language");
            requireNonNull(source, "source");
            if (text.isBlank() || provider.isBlank()) {
                throw new PlatformException(
                        Problem.BAD_INPUT,
                        "A translation of '%s' has a text and names who made it; got '%s'"
                                .formatted(document.id(), provider));
            }
        }
    }
}
