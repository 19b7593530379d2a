package org.madang.server.internal;

/** What the exit code of a command says. */
final class ExitCodes {

    /** Done, or what was checked holds. */
    static final int OK = 0;

    /** What was checked does not hold. */
    static final int DOES_NOT_HOLD = 1;

    /** The command was used wrongly. */
    static final int WRONG_USE = 2;

    /** The command could not run. */
    static final int COULD_NOT_RUN = 3;

    /** There is no telling. */
    static final int CANNOT_TELL = 4;

    private ExitCodes() {}
}
