package org.madang.charter.internal.space;

import org.madang.charter.internal.model.Node;

/** Something that happened to a node. */
public record Occurrence(What what, Node node) {

    /** What happened. */
    public enum What {
        /** A token came in: a task opened, a sub-process began, an event is awaited. */
        STARTED,
        /** Done in the ordinary way: a task completed, an event happened, a gateway passed. */
        COMPLETED,
        /** Ended by something else: a boundary event, a terminate end, a completion condition. */
        CANCELLED
    }
}
