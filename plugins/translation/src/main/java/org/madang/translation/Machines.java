package org.madang.translation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Gives the translation server that the settings name. */
@Singleton
class Machines {

    private final TranslationSettings settings;

    @Inject
    Machines(TranslationSettings settings) {
        this.settings = settings;
    }

    /** The server to ask; none when people do all the translating. */
    Optional<Machine> current() {
        var http = new JsonHttp(settings.timeout());
        return switch (settings.provider()) {
            case "none" -> Optional.empty();
            case "apertium" -> Optional.of(new ApertiumApy(settings.url(), http));
            case "libretranslate" -> Optional.of(new LibreTranslate(settings.url(), settings.key(), http));
            default ->
                throw new PlatformException(
                        Problem.SETUP,
                        "'madang.plugin.translation.provider' is '%s'; it can be apertium, libretranslate or none"
                                .formatted(settings.provider()));
        };
    }
}
