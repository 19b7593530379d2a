package org.madang.identity.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.madang.api.Page;

/** Cuts lists into pages. */
final class Pages {

    private Pages() {}

    /** A page of at most {@code limit} of the items found; one more than that means there is a next page. */
    static <T> Page<T> cut(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
    }

    static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw Failures.badInput(
                    "'%s' is not a cursor of this list; use the one of the page before".formatted(cursor));
        }
    }
}
