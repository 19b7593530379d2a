package org.madang.charter.internal.model;

/** What makes an event happen. */
public enum Trigger {
    NONE,
    TIMER,
    MESSAGE,
    SIGNAL,
    ERROR,
    ESCALATION,
    TERMINATE,
    LINK
}
