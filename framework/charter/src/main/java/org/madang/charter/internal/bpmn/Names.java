package org.madang.charter.internal.bpmn;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;

/** The messages, signals, errors and escalations a file declares, by id. */
final class Names {

    private final Map<String, String> names = new HashMap<>();

    Names(Element definitions) {
        Tree.children(definitions).filter(Tree::isBpmn).forEach(this::add);
    }

    private void add(Element element) {
        var id = element.getAttribute("id");
        switch (element.getLocalName()) {
            case "message", "signal" -> names.put(id, element.getAttribute("name"));
            case "error" -> names.put(id, element.getAttribute("errorCode"));
            case "escalation" -> names.put(id, element.getAttribute("escalationCode"));
            default -> {
                // says nothing about events
            }
        }
    }

    /** The name or code behind a reference; the reference itself if nothing is declared, as the engine takes it. */
    String of(String reference) {
        var local = reference.substring(reference.indexOf(':') + 1);
        return names.getOrDefault(reference, names.getOrDefault(local, reference));
    }
}
