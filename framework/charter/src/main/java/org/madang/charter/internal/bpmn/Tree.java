package org.madang.charter.internal.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks into the elements of a BPMN file. */
final class Tree {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final List<String> ENGINE =
            List.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private Tree() {}

    static Stream<Element> children(Element element) {
        return Stream.iterate(element.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** BPMN's own children of that name. */
    static Stream<Element> children(Element element, String name) {
        return children(element)
                .filter(child -> isBpmn(child) && child.getLocalName().equals(name));
    }

    static Optional<Element> child(Element element, String name) {
        return children(element, name).findFirst();
    }

    static boolean isBpmn(Element element) {
        return BPMN.equals(element.getNamespaceURI());
    }

    static boolean isEngine(Element element) {
        return element.getNamespaceURI() != null && ENGINE.contains(element.getNamespaceURI());
    }

    /** The text of BPMN's child of that name; empty if there is none. */
    static String text(Element element, String name) {
        return child(element, name).map(child -> child.getTextContent().strip()).orElse("");
    }

    /** The attribute the engine's own name space adds; empty if there is none. */
    static String engine(Element element, String name) {
        return ENGINE.stream()
                .map(space -> element.getAttributeNS(space, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The engine's own extension elements of that name. */
    static Stream<Element> extensions(Element element, String name) {
        return children(element, "extensionElements")
                .flatMap(Tree::children)
                .filter(child -> isEngine(child) && child.getLocalName().equals(name));
    }

    static boolean flag(Element element, String name, boolean otherwise) {
        var value = element.getAttribute(name);
        return value.isEmpty() ? otherwise : Boolean.parseBoolean(value);
    }
}
