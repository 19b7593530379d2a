package org.madang.charter.internal.bpmn;

import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Tells models that say things to another engine, in its own words. */
final class Foreign {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String CAMUNDA_8 = "Camunda 8";
    private static final Map<String, String> ENGINES =
            Map.of("http://camunda.org/schema/zeebe/1.0", CAMUNDA_8, "http://flowable.org/bpmn", "Flowable");

    private Foreign() {}

    /** The engine that is spoken to; empty if none but ours is. */
    static Optional<String> engine(Element definitions) {
        return definitions.getAttributeNS(MODELER, "executionPlatform").equals("Camunda Cloud")
                ? Optional.of(CAMUNDA_8)
                : within(definitions);
    }

    private static Optional<String> within(Element root) {
        var all = root.getElementsByTagName("*");
        var found = named(root);
        for (var index = 0; found.isEmpty() && index < all.getLength(); index++) {
            found = named((Element) all.item(index));
        }
        return found;
    }

    private static Optional<String> named(Element element) {
        var found = Optional.ofNullable(element.getNamespaceURI()).map(ENGINES::get);
        var attributes = element.getAttributes();
        for (var index = 0; found.isEmpty() && index < attributes.getLength(); index++) {
            found = Optional.ofNullable(attributes.item(index).getNamespaceURI())
                    .map(ENGINES::get);
        }
        return found;
    }
}
