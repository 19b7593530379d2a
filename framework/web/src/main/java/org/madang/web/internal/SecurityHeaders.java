package org.madang.web.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BiConsumer;

/** What keeps browsers from doing with an answer what it is not for. */
final class SecurityHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security", "max-age=31536000");

    private SecurityHeaders() {}

    static void add(HttpServletResponse response) {
        add(response::setHeader);
    }

    /** Adds them to whatever takes a name and a value. */
    static void add(BiConsumer<String, String> headers) {
        ALWAYS.forEach(headers);
    }
}
