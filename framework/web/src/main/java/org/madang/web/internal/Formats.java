package org.madang.web.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** The formats texts may have. */
final class Formats {

    private Formats() {}

    /** What is wrong with a text of this format; empty when nothing is. */
    static Optional<String> fault(String format, String text) {
        return switch (format) {
            case "language" -> language(text);
            case "date-time" -> parsed(() -> Instant.parse(text), "a moment such as 2026-03-02T00:00:00Z");
            case "date" -> parsed(() -> LocalDate.parse(text), "a day such as 2026-03-02");
            case "duration" -> parsed(() -> duration(text), "a duration such as P20D");
            default -> Optional.empty();
        };
    }

    private static Object duration(String text) {
        return text.contains("T") ? Duration.parse(text) : Period.parse(text);
    }

    private static Optional<String> language(String text) {
        try {
            var language = new Locale.Builder().setLanguageTag(text).build().getLanguage();
            return language.isEmpty() ? Optional.of("must be a language such as ko") : Optional.empty();
        } catch (IllformedLocaleException crooked) {
            return Optional.of("must be a language such as ko");
        }
    }

    private static Optional<String> parsed(Runnable parse, String wanted) {
        try {
            parse.run();
            return Optional.empty();
        } catch (DateTimeParseException crooked) {
            return Optional.of("must be " + wanted);
        }
    }
}
