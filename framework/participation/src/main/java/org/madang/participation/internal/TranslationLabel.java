package org.madang.participation.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.madang.api.Translation.Draft;
import org.madang.api.Translation.Source;

/** Words what every reader is told about a translation, in its own language where we have it. */
final class TranslationLabel {

    private static final Control NO_HOST_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private TranslationLabel() {}

    static String of(Draft draft, Locale original, Optional<String> reviewer) {
        var language = draft.language();
        var texts = ResourceBundle.getBundle(
                "org.madang.participation.Messages",
                language,
                TranslationLabel.class.getClassLoader(),
                NO_HOST_LANGUAGE);
        var spoken = texts.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : texts.getLocale();
        return new MessageFormat(texts.getString(key(draft, reviewer)), spoken)
                .format(new Object[] {original.getDisplayLanguage(spoken), draft.provider()});
    }

    private static String key(Draft draft, Optional<String> reviewer) {
        if (draft.source() == Source.HUMAN) {
            return "translation.label.human";
        }
        return reviewer.isPresent() ? "translation.label.reviewed" : "translation.label.machine";
    }
}
