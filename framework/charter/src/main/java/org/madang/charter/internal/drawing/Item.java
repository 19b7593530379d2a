package org.madang.charter.internal.drawing;

/**
 * One element of a BPMN file, as far as a drawing shows it.
 *
 * @param type BPMN's name for it, such as {@code userTask}
 * @param parent the id of the process or sub-process it lies in; empty for a process
 * @param host the id of the activity a boundary event is attached to; else empty
 * @param event the kind of event, such as {@code timer}; empty if none
 * @param many {@code parallel} or {@code sequential} if it happens many times; else empty
 * @param solid whether its event ends what it happens in, or its sub-process waits for no event
 */
record Item(String id, String type, String name, String parent, String host, String event, String many, boolean solid) {

    boolean isEvent() {
        return type.endsWith("Event");
    }

    boolean isGateway() {
        return type.endsWith("Gateway");
    }

    boolean isScope() {
        return type.equals("subProcess") || type.equals("transaction") || type.equals("adHocSubProcess");
    }

    boolean isPool() {
        return type.equals("participant") || type.equals("lane");
    }

    boolean isActivity() {
        return isScope() || type.equals("callActivity") || type.equals("task") || type.endsWith("Task");
    }

    /** Whether a token can be at it. */
    boolean isNode() {
        return isEvent() || isGateway() || isActivity();
    }

    /** Whether its name stands beside it, not in it. */
    boolean isNamedOutside() {
        return isEvent() || isGateway() || type.startsWith("data");
    }
}
