package org.madang.web.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what was shown with the entity tags of a condition (RFC 9110, 13.1). */
final class Conditions {

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");
    private static final String ANY = "*";

    private Conditions() {}

    /** Whether {@code If-Match} holds; a weak tag never does. */
    static boolean isSeen(String condition, String tag) {
        return isAny(condition)
                || TAG.matcher(condition)
                        .results()
                        .anyMatch(found ->
                                found.group(1) == null && found.group(2).equals(tag));
    }

    /** Whether {@code If-None-Match} names what would be shown, so that it need not be sent again. */
    static boolean isKnown(@Nullable String condition, String tag) {
        return condition != null
                && (isAny(condition)
                        || TAG.matcher(condition)
                                .results()
                                .anyMatch(found -> found.group(2).equals(tag)));
    }

    private static boolean isAny(String condition) {
        return condition.strip().equals(ANY);
    }
}
