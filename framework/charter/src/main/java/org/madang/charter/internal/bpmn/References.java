package org.madang.charter.internal.bpmn;

import org.w3c.dom.Element;

/** Finds events that speak of a message, signal, error or escalation that is not there, which the engine does not take. */
final class References {

    private final Names names;
    private final Findings findings;

    References(Names names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /** Looks at what an event is about. */
    void check(Element event, Element definition) {
        switch (definition.getLocalName()) {
            case "signalEventDefinition" -> wanted(event, definition, "signal");
            case "messageEventDefinition" -> {
                if (catches(event)) {
                    wanted(event, definition, "message");
                }
            }
            case "escalationEventDefinition" -> {
                if (!catches(event) || definition.hasAttribute("escalationRef")) {
                    wanted(event, definition, "escalation");
                }
            }
            case "errorEventDefinition" -> {
                if (event.getLocalName().equals("endEvent")) {
                    error(event, definition.getAttribute("errorRef"));
                }
            }
            default -> {
                // says all itself
            }
        }
    }

    /** Looks at what a receive task waits for. */
    void check(Element task) {
        if (task.getLocalName().equals("receiveTask") && task.hasAttribute("messageRef")) {
            wanted(task, task, "message");
        }
    }

    private static boolean catches(Element event) {
        return !event.getLocalName().equals("endEvent") && !event.getLocalName().equals("intermediateThrowEvent");
    }

    private void wanted(Element event, Element definition, String kind) {
        var reference = definition.getAttribute(kind + "Ref");
        if (!names.has(kind, reference)) {
            findings.refused(
                    event.getAttribute("id"),
                    reference.isEmpty()
                            ? "it does not say which %s it is about".formatted(kind)
                            : "there is no %s '%s'".formatted(kind, reference));
        }
    }

    private void error(Element event, String reference) {
        if (reference.isEmpty()) {
            findings.refused(event.getAttribute("id"), "it does not say which error it ends with");
        } else if (names.has("error", reference) && names.of(reference).isEmpty()) {
            findings.refused(event.getAttribute("id"), "its error '%s' has no code".formatted(reference));
        }
    }
}
