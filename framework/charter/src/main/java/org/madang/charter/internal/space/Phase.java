package org.madang.charter.internal.space;

/** What a token is doing. */
enum Phase {
    /** On its way into a spot. */
    GO(0),
    /** Waits for somebody or something. */
    WAIT(1),
    /** Waits at a join for others. */
    JOIN(2),
    /** Holds the tokens of a scope, or of a called process. */
    SCOPE(3),
    /** Holds the instances of a multi-instance activity. */
    MANY(4),
    /** Waits for the engine to enter the activity. */
    SAVED_BEFORE(5),
    /** Waits for the engine to leave the activity. */
    SAVED_AFTER(6);

    /** How a state's text names it. */
    final int code;

    Phase(int code) {
        this.code = code;
    }

    /** Whether a token in it hears the events around what it is in. */
    boolean listens() {
        return this == WAIT || this == SCOPE || this == MANY;
    }
}
