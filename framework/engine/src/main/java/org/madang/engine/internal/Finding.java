package org.madang.engine.internal;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with a pack.
 *
 * @param weight what follows from it
 * @param file the file, or blank for the pack as a whole
 * @param line the line in it, or 0
 * @param element the id of the element, or blank
 * @param wrong what is wrong
 * @param mend what to do
 */
record Finding(Weight weight, String file, int line, String element, String wrong, String mend) {

    /** What follows from a finding. */
    enum Weight {
        /** The pack is refused. */
        ERROR,
        /** Something is not on offer yet; the pack waits for it. */
        MISSING,
        /** Somebody should know. */
        HINT
    }

    Finding {
        requireNonNull(weight, "weight");
        requireNonNull(wrong, "wrong");
        requireNonNull(mend, "mend");
    }

    static Finding error(String file, int line, String element, String wrong, String mend) {
        return new Finding(Weight.ERROR, file, line, element, wrong, mend);
    }

    /** Names file, line, element, what is wrong and the mend, in one sentence or two. */
    String message() {
        return where() + wrong.replaceFirst("\\.$", "") + (mend.isBlank() ? "" : "; " + mend);
    }

    private String where() {
        var place = file + (line > 0 ? ":" + line : "") + (element.isBlank() ? "" : " '" + element + "'");
        return place.isBlank() ? "" : place + ": ";
    }
}
