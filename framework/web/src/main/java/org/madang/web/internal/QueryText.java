package org.madang.web.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads what follows the question mark of an address. */
final class QueryText {

    private QueryText() {}

    /** @throws Refusal when it can not be read, or a parameter is there twice */
    static Map<String, String> parse(String text) {
        var parameters = new HashMap<String, String>();
        for (var part : text.split("&")) {
            if (!part.isEmpty()) {
                var equals = part.indexOf('=');
                var name = decoded(equals < 0 ? part : part.substring(0, equals));
                if (parameters.put(name, equals < 0 ? "" : decoded(part.substring(equals + 1))) != null) {
                    throw Refusal.badInput(name, "is there twice");
                }
            }
        }
        return parameters;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException crooked) {
            throw Refusal.badInput("query", "'%s' is not written as an address is".formatted(part));
        }
    }
}
