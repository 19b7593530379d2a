package org.madang.web.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answers.
 *
 * @param body what becomes JSON; none for nothing
 * @param headers beside those every answer has
 */
record Result(@Nullable Object body, Map<String, String> headers) {

    static Result of(Object body) {
        return new Result(body, Map.of());
    }

    static Result nothing() {
        return new Result(null, Map.of());
    }

    /** Something new, and where it is now. */
    static Result at(String location, Object body) {
        return new Result(body, Map.of("Location", location));
    }
}
