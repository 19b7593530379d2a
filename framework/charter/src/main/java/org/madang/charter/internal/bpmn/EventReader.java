package org.madang.charter.internal.bpmn;

import java.util.List;
import java.util.Locale;
import org.madang.charter.internal.model.Event;
import org.madang.charter.internal.model.Timer;
import org.madang.charter.internal.model.Trigger;
import org.w3c.dom.Element;

/** Reads what an event is about. */
final class EventReader {

    private static final String SUFFIX = "EventDefinition";

    private final Names names;
    private final Findings findings;
    private final References references;

    EventReader(Names names, Findings findings) {
        this.names = names;
        this.findings = findings;
        this.references = new References(names, findings);
    }

    static List<Element> definitions(Element event) {
        return Tree.children(event)
                .filter(Tree::isBpmn)
                .filter(child -> child.getLocalName().endsWith(SUFFIX)
                        || child.getLocalName().equals("eventDefinitionRef"))
                .toList();
    }

    Event read(Element event) {
        var definitions = definitions(event);
        var interrupting = Tree.flag(event, "cancelActivity", true) && Tree.flag(event, "isInterrupting", true);
        var host = event.getAttribute("attachedToRef");
        references.check(event);
        if (definitions.isEmpty()) {
            return new Event(Trigger.NONE, "", Timer.NONE, interrupting, host);
        }
        if (definitions.size() > 1) {
            findings.unsupported(event, "more than one event definition");
        }
        var definition = definitions.get(0);
        if (Tree.engine(definition, "async").equals("true")) {
            findings.unsupported(event, "its signal goes out later, by itself");
        }
        references.check(event, definition);
        return new Event(trigger(event, definition), name(definition), timer(definition), interrupting, host);
    }

    private Trigger trigger(Element event, Element definition) {
        var word = definition.getLocalName().replace(SUFFIX, "").toUpperCase(Locale.ROOT);
        for (var trigger : Trigger.values()) {
            if (trigger != Trigger.NONE && trigger.name().equals(word)) {
                return trigger;
            }
        }
        findings.unsupported(event, definition.getLocalName() + " is not understood");
        return Trigger.NONE;
    }

    private String name(Element definition) {
        for (var attribute : List.of("messageRef", "signalRef", "errorRef", "escalationRef")) {
            if (definition.hasAttribute(attribute)) {
                return names.of(definition.getAttribute(attribute));
            }
        }
        return definition.getAttribute("name");
    }

    private static Timer timer(Element definition) {
        for (var form : List.of(Timer.Form.DATE, Timer.Form.DURATION, Timer.Form.CYCLE)) {
            var name = form.name().charAt(0) + form.name().substring(1).toLowerCase(Locale.ROOT);
            var text = Tree.text(definition, "time" + name);
            if (!text.isEmpty()) {
                return new Timer(form, text);
            }
        }
        return Timer.NONE;
    }
}
