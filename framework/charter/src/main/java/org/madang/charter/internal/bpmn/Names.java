package org.madang.charter.internal.bpmn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** The messages, signals, errors and escalations a file declares, by id. */
final class Names {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> signals = new HashSet<>();
    private final Set<String> twice = new TreeSet<>();

    Names(Element definitions) {
        Tree.children(definitions).filter(Tree::isBpmn).forEach(this::add);
    }

    private void add(Element element) {
        var id = element.getAttribute("id");
        kinds.put(id, element.getLocalName());
        if (element.getLocalName().equals("signal") && !signals.add(element.getAttribute("name"))) {
            twice.add(element.getAttribute("name"));
        }
        switch (element.getLocalName()) {
            case "message", "signal" -> names.put(id, element.getAttribute("name"));
            case "error" -> names.put(id, element.getAttribute("errorCode"));
            case "escalation" -> names.put(id, element.getAttribute("escalationCode"));
            default -> {
                // says nothing about events
            }
        }
    }

    /** Names that two signals have, which the engine does not take. */
    Set<String> signalsTwice() {
        return twice;
    }

    /** Whether a reference leads to an element of a kind, such as {@code message}. */
    boolean has(String kind, String reference) {
        return kind.equals(kinds.get(local(reference)));
    }

    private static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    /** The name or code behind a reference; the reference itself if nothing is declared, as the engine takes it. */
    String of(String reference) {
        return names.getOrDefault(reference, names.getOrDefault(local(reference), reference));
    }
}
