package org.madang.web.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Accept-Language}. */
final class Languages {

    private Languages() {}

    /** The languages wanted, the best first; none when the header says nothing that can be understood. */
    static List<Locale> wanted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(language -> !language.getLanguage().isEmpty())
                    .toList();
        } catch (IllegalArgumentException crooked) {
            return List.of();
        }
    }
}
