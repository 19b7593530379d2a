package org.madang.translation;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * Asks an Apertium APY server.
 *
 * @see <a href="https://wiki.apertium.org/wiki/Apertium-apy">Apertium APY</a>
 */
final class ApertiumApy implements Machine {

    private final URI url;
    private final JsonHttp http;

    ApertiumApy(URI url, JsonHttp http) {
        this.url = url;
        this.http = http;
    }

    @Override
    public String name() {
        return "Apertium";
    }

    @Override
    public boolean translates(Locale from, Locale into) throws Outage {
        return http.get(url.resolve("/listPairs")).asJsonObject().getJsonArray("responseData").stream()
                .map(JsonObject.class::cast)
                .anyMatch(pair -> pair.getString("sourceLanguage").equals(code(from))
                        && pair.getString("targetLanguage").equals(code(into)));
    }

    @Override
    public String translate(String text, Locale from, Locale into) throws Outage {
        var form = Map.of("langpair", code(from) + "|" + code(into), "markUnknown", "no", "q", text);
        return http.post(url.resolve("/translate"), form)
                .asJsonObject()
                .getJsonObject("responseData")
                .getString("translatedText");
    }

    /** Apertium names languages by three letters (ISO 639-3). */
    private static String code(Locale language) {
        try {
            return language.getISO3Language();
        } catch (MissingResourceException none) {
            return language.getLanguage();
        }
    }
}
