package org.madang.charter.internal.space;

import org.madang.charter.internal.model.Node;

/**
 * What set a step off.
 *
 * @param node the task completed, the event that happened, the start event
 * @param code the error's or escalation's code when a task fails with one; else empty
 */
public record Cause(Why why, Node node, String code) {

    /** What kind of thing sets a step off. */
    public enum Why {
        /** A case begins. */
        START,
        /** Somebody completes the open work. */
        COMPLETE,
        /** The work fails with a BPMN error. */
        FAIL,
        TIMER,
        MESSAGE,
        SIGNAL,
        /** The engine goes on by itself after a save point. */
        CONTINUE,
        /** No step of its own: a step so long that it was cut in two goes on. */
        GO_ON,
        /** No step of its own: what happened in a running case before it was looked at. */
        BEFORE
    }
}
