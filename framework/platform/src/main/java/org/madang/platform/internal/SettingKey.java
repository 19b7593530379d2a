package org.madang.platform.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One setting a platform knows.
 *
 * @param name its key, such as {@code madang.port}
 * @param kind what its value looks like
 * @param meaning what it does, in one sentence
 */
public record SettingKey(String name, Kind kind, String meaning) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /** What a value looks like. */
    public enum Kind {
        TEXT("a text"),
        NUMBER("a whole number that is not negative"),
        DURATION("a duration such as PT1S"),
        FOLDER("a folder"),
        ZONE("a time zone such as Asia/Seoul"),
        LANGUAGE("a language tag such as ko");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The name of the environment variable that says the same. */
    public String variable() {
        return variableOf(name);
    }

    static String variableOf(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    String expected() {
        return kind.words;
    }

    boolean accepts(String value) {
        try {
            return switch (kind) {
                case TEXT -> true;
                case NUMBER -> Integer.parseInt(value) >= 0;
                case DURATION -> Duration.parse(value).toMillis() > 0;
                case FOLDER -> !Path.of(value).toString().isBlank();
                case ZONE -> ZoneId.of(value) != null;
                case LANGUAGE -> LANGUAGE.matcher(value).matches();
            };
        } catch (RuntimeException notOfThisKind) {
            return false;
        }
    }
}
