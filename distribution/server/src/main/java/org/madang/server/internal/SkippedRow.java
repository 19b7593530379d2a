package org.madang.server.internal;

/** A row of a file that was not imported; the line is where it begins, counted from 1. */
record SkippedRow(String file, long line, String reason) {

    private static final String REPEAT = "voted again";

    /** The row of a vote whose voter voted again later. */
    static SkippedRow repeat(String file, long line, String voter, String comment) {
        return new SkippedRow(
                file, line, "voter '%s' %s on comment '%s'; the last vote counts".formatted(voter, REPEAT, comment));
    }

    /** Whether it was left out only because a later vote counts. */
    boolean isRepeat() {
        return reason.contains(REPEAT);
    }
}
