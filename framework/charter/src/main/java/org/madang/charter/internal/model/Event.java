package org.madang.charter.internal.model;

/**
 * The event of a node.
 *
 * @param name the message's, signal's or link's name, or the error's or escalation's code; empty if none
 * @param interrupting whether it ends what it is attached to
 * @param attachedTo the activity a boundary event sits on; else empty
 */
public record Event(Trigger trigger, String name, Timer timer, boolean interrupting, String attachedTo) {

    /** No event. */
    public static final Event NONE = new Event(Trigger.NONE, "", Timer.NONE, true, "");
}
