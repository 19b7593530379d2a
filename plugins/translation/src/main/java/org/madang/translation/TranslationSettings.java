package org.madang.translation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.madang.api.Settings;

/** What the operator says about translating, under {@code madang.plugin.translation.}. */
@Singleton
class TranslationSettings {

    private static final String PREFIX = "madang.plugin.translation.";

    private final Settings settings;

    @Inject
    TranslationSettings(Settings settings) {
        this.settings = settings;
    }

    /** {@code apertium} (default), {@code libretranslate} or {@code none}. */
    String provider() {
        return text("provider").orElse("apertium");
    }

    /** Where the server is; Apertium's usual place on this machine by default. */
    URI url() {
        return URI.create(text("url").orElse("http://127.0.0.1:2737").replaceAll("/+$", ""));
    }

    /** The key that a LibreTranslate server may want. */
    Optional<String> key() {
        return text("key");
    }

    /** How long to wait for one answer. */
    Duration timeout() {
        return duration("timeout", Duration.ofSeconds(20));
    }

    /** How long to wait before a server that is out of order is asked again. */
    Duration retryAfter() {
        return duration("retry-after", Duration.ofMinutes(15));
    }

    /** How long a server may be out of order before people take over. */
    Duration patience() {
        return duration("patience", Duration.ofHours(2));
    }

    /** The words whose translation is fixed, from the file that {@code glossary} names. */
    Glossary glossary() {
        return text("glossary").map(Path::of).map(Glossary::read).orElseGet(Glossary::empty);
    }

    private Duration duration(String key, Duration otherwise) {
        return text(key).map(Duration::parse).orElse(otherwise);
    }

    private Optional<String> text(String key) {
        return settings.text(PREFIX + key).filter(value -> !value.isBlank());
    }
}
