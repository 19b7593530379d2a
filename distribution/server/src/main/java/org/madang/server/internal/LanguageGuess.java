package org.madang.server.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells the language of a text, where an export does not say it. */
final class LanguageGuess {

    private static final String MODEL = "/langdetect-183.bin";

    /** What the model calls by the name of one of its varieties. */
    private static final Map<String, String> MACROLANGUAGES = Map.of(
            "cmn", "zh", "arb", "ar", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "no", "plt", "mg", "zlm", "ms");

    private LanguageGuess() {}

    /** The language most of the text is in; English when there is nothing to tell it by. */
    static Locale of(String text) {
        if (text.isBlank()) {
            return Locale.ENGLISH;
        }
        try (var model = Objects.requireNonNull(LanguageGuess.class.getResourceAsStream(MODEL), MODEL)) {
            var guess = new LanguageDetectorME(new LanguageDetectorModel(model)).predictLanguage(text);
            return Locale.forLanguageTag(shortest(guess.getLang()));
        } catch (IOException broken) {
            throw new UncheckedIOException("The language model can not be read", broken);
        }
    }

    private static String shortest(String threeLetters) {
        return MACROLANGUAGES.getOrDefault(
                threeLetters,
                Stream.of(Locale.getISOLanguages())
                        .filter(two ->
                                Locale.forLanguageTag(two).getISO3Language().equals(threeLetters))
                        .findFirst()
                        .orElse(threeLetters));
    }
}
