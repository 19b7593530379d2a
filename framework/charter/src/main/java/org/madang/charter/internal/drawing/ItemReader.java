package org.madang.charter.internal.drawing;

import java.util.Optional;
import org.w3c.dom.Element;

/** Reads what a drawing shows of one element. */
final class ItemReader {

    private static final String DEFINITION = "EventDefinition";

    private ItemReader() {}

    static Item read(Element element, String scope) {
        var type = element.getLocalName();
        var name = type.equals("textAnnotation") ? text(element) : element.getAttribute("name");
        return new Item(
                element.getAttribute("id"),
                type,
                name.strip(),
                scope,
                element.getAttribute("attachedToRef"),
                event(element),
                many(element),
                isSolid(element));
    }

    private static String text(Element annotation) {
        return child(annotation, "text").map(Element::getTextContent).orElse("");
    }

    private static String event(Element element) {
        return Elements.children(element)
                .map(Element::getLocalName)
                .filter(name -> name.endsWith(DEFINITION))
                .map(name -> name.substring(0, name.length() - DEFINITION.length()))
                .findFirst()
                .orElse("");
    }

    private static String many(Element element) {
        return child(element, "multiInstanceLoopCharacteristics")
                .map(loop -> loop.getAttribute("isSequential").equals("true") ? "sequential" : "parallel")
                .or(() -> child(element, "standardLoopCharacteristics").map(loop -> "loop"))
                .orElse("");
    }

    private static boolean isSolid(Element element) {
        return !element.getAttribute("cancelActivity").equals("false")
                && !element.getAttribute("isInterrupting").equals("false")
                && !element.getAttribute("triggeredByEvent").equals("true");
    }

    private static Optional<Element> child(Element element, String name) {
        return Elements.children(element)
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }
}
