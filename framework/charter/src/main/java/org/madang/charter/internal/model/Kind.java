package org.madang.charter.internal.model;

/** What a node is to the engine. */
public enum Kind {
    START,
    END,
    /** Throws, then goes on. */
    THROW,
    /** Waits for an event. */
    CATCH,
    BOUNDARY,
    USER_TASK,
    /** Work somebody fetches and completes: a service, send or rule task, or a message, of type external. */
    EXTERNAL_TASK,
    /** Work done in passing: a delegate, an expression, a decision table, a task without a type. */
    TASK,
    RECEIVE_TASK,
    SUBPROCESS,
    EVENT_SUBPROCESS,
    CALL,
    XOR,
    AND,
    OR,
    EVENT_GATEWAY;

    public boolean isEvent() {
        return this == START || this == END || this == THROW || this == CATCH || this == BOUNDARY;
    }

    public boolean isGateway() {
        return this == XOR || this == AND || this == OR || this == EVENT_GATEWAY;
    }

    /** Work or a scope: what a person would call a step of the procedure. */
    public boolean isActivity() {
        return !isEvent() && !isGateway();
    }
}
