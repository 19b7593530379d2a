package org.madang.translation;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Asks a server that speaks the LibreTranslate protocol.
 *
 * @see <a href="https://docs.libretranslate.com/">LibreTranslate</a>
 */
final class LibreTranslate implements Machine {

    private final URI url;
    private final Optional<String> key;
    private final JsonHttp http;

    LibreTranslate(URI url, Optional<String> key, JsonHttp http) {
        this.url = url;
        this.key = key;
        this.http = http;
    }

    @Override
    public String name() {
        return "LibreTranslate";
    }

    @Override
    public boolean translates(Locale from, Locale into) throws Outage {
        return http.get(url.resolve("/languages")).asJsonArray().stream()
                .map(JsonObject.class::cast)
                .filter(language -> language.getString("code").equals(from.getLanguage()))
                .anyMatch(language -> reaches(language, into));
    }

    @Override
    public String translate(String text, Locale from, Locale into) throws Outage {
        var form = new HashMap<>(
                Map.of("q", text, "source", from.getLanguage(), "target", into.getLanguage(), "format", "text"));
        key.ifPresent(secret -> form.put("api_key", secret));
        return http.post(url.resolve("/translate"), form).asJsonObject().getString("translatedText");
    }

    /** Servers before 1.4 do not list targets: they translate between any two of their languages. */
    private static boolean reaches(JsonObject language, Locale into) {
        var targets = language.getJsonArray("targets");
        return targets == null
                || targets.getValuesAs(JsonString.class).stream()
                        .anyMatch(target -> target.getString().equals(into.getLanguage()));
    }
}
