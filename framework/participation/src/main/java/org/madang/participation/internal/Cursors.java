package org.madang.participation.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.madang.api.Page;

/** Cuts lists into pages. */
final class Cursors {

    private static final String SEPARATOR = "~";

    private Cursors() {}

    /** A page of at most {@code limit} of the items found; one more than that means there is a next page. */
    static <T> Page<T> page(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, Optional.empty());
        }
        var items = found.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1))));
    }

    static String join(String place, long number) {
        return place + SEPARATOR + number;
    }

    static String place(String cursor) {
        return cursor.substring(0, Math.max(0, cursor.indexOf(SEPARATOR)));
    }

    static String join(Instant moment, String id) {
        return moment + SEPARATOR + id;
    }

    static Instant moment(String cursor) {
        try {
            return Instant.parse(cursor.substring(0, Math.max(0, cursor.indexOf(SEPARATOR))));
        } catch (DateTimeException notOurs) {
            throw wrong(cursor);
        }
    }

    static String id(String cursor) {
        return cursor.substring(cursor.indexOf(SEPARATOR) + 1);
    }

    static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw wrong(cursor);
        }
    }

    static org.madang.api.PlatformException wrong(String cursor) {
        return Failures.badInput("'%s' is not a cursor of this list; use the one of the page before".formatted(cursor));
    }
}
