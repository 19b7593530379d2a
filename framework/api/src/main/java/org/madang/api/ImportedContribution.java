package org.madang.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A contribution made elsewhere.
 *
 * @param id the id it has there
 * @param author the pseudonym of who said it
 * @param language the language of the text
 * @param text what was said
 * @param at when it was said there
 * @param moderation whether it was shown there
 * @param hidden why not; needed when it was hidden
 */
public record ImportedContribution(
        String id,
        String author,
        Locale language,
        String text,
        Instant at,
        Moderation moderation,
        Optional<Hiding> hidden) {

    public ImportedContribution {
        Texts.required("id", id);
        Texts.required("author", author);
        Texts.required("text", text);
        if (hidden.isPresent() != (moderation == Moderation.HIDDEN)) {
            throw new PlatformException(
                    Problem.BAD_INPUT, "Contribution '%s' needs a reason exactly when it is hidden".formatted(id));
        }
    }
}
