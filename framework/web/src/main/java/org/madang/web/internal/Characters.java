package org.madang.web.internal;

/** What a database can keep as text. */
final class Characters {

    private Characters() {}

    /** Whether there is neither a NUL nor one half of a pair. */
    static boolean areSound(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalf(point));
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
