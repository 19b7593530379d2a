package org.madang.charter.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madang.charter.internal.bpmn.SafeXml;
import org.w3c.dom.Element;

/** Names what a model is drawn with. */
final class Constructs {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

    private final Set<String> found = new TreeSet<>();

    private Constructs() {}

    static Set<String> of(String xml) {
        var constructs = new Constructs();
        children(SafeXml.root(xml.getBytes(StandardCharsets.UTF_8)))
                .filter(element -> element.getLocalName().equals("process"))
                .forEach(constructs::inside);
        return constructs.found;
    }

    private static Stream<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> BPMN.equals(child.getNamespaceURI()));
    }

    private static Stream<Element> children(Element element, String name) {
        return children(element).filter(child -> child.getLocalName().equals(name));
    }

    private void inside(Element scope) {
        children(scope).forEach(element -> {
            element(scope, element);
            if (element.getLocalName().equals("subProcess")) {
                inside(element);
            }
        });
        flows(scope);
    }

    private void element(Element scope, Element element) {
        var tag = element.getLocalName();
        if (tag.equals("extensionElements") || tag.equals("multiInstanceLoopCharacteristics") || isPart(tag)) {
            return;
        }
        if (tag.endsWith("Event")) {
            event(scope, element);
        } else if (!tag.equals("sequenceFlow")) {
            found.add(tag + how(element));
        }
        children(element, "multiInstanceLoopCharacteristics").forEach(loop -> loop(tag, loop));
        for (var name : Set.of("asyncBefore", "asyncAfter", "async")) {
            if (!element.getAttributeNS(ENGINE, name).isEmpty()) {
                found.add(name);
            }
        }
    }

    private static boolean isPart(String tag) {
        return tag.endsWith("EventDefinition") || tag.equals("incoming") || tag.equals("outgoing");
    }

    private static String how(Element element) {
        if (element.getAttributeNS(ENGINE, "type").equals("external")) {
            return " external";
        }
        if (element.getAttribute("triggeredByEvent").equals("true")) {
            return " triggered";
        }
        return Stream.of("expression", "delegateExpression", "class", "decisionRef")
                .filter(name -> !element.getAttributeNS(ENGINE, name).isEmpty())
                .map(name -> " " + name)
                .findFirst()
                .orElse(element.getAttribute("messageRef").isEmpty() ? "" : " message");
    }

    private void event(Element scope, Element event) {
        var position = event.getLocalName();
        if (scope.getAttribute("triggeredByEvent").equals("true") && position.equals("startEvent")) {
            position += " of an event sub-process";
        }
        if (scope.getLocalName().equals("subProcess") && position.equals("startEvent")) {
            position += " of a sub-process";
        }
        if (event.getAttribute("cancelActivity").equals("false")
                || event.getAttribute("isInterrupting").equals("false")) {
            position += " staying";
        }
        var name = position;
        var definitions = children(event)
                .filter(child -> child.getLocalName().endsWith("EventDefinition"))
                .toList();
        if (definitions.isEmpty()) {
            found.add(name);
        }
        definitions.forEach(definition -> {
            found.add(name + " " + definition.getLocalName().replace("EventDefinition", "")
                    + how(definition).replace(" message", ""));
            children(definition).forEach(timer -> found.add(form(timer)));
        });
    }

    private static String form(Element timer) {
        var text = timer.getTextContent();
        var counted = text.matches("R\\d.*") ? " counted" : text.startsWith("R") ? " for ever" : " cron";
        return timer.getLocalName() + (timer.getLocalName().equals("timeCycle") ? counted : "");
    }

    private void loop(String tag, Element loop) {
        var style = loop.getAttribute("isSequential").equals("true") ? "sequential" : "parallel";
        found.add("several " + tag + " " + style);
        if (!loop.getAttributeNS(ENGINE, "collection").isEmpty()) {
            found.add("several by a collection");
        }
        children(loop)
                .forEach(part ->
                        found.add(part.getLocalName() + (part.getTextContent().contains("oracle") ? " by data" : "")));
    }

    private void flows(Element scope) {
        children(scope, "sequenceFlow").forEach(flow -> {
            var source = children(scope)
                    .filter(node -> node.getAttribute("id").equals(flow.getAttribute("sourceRef")))
                    .findFirst()
                    .map(node -> node.getLocalName().endsWith("Gateway") ? node.getLocalName() : "no gateway")
                    .orElse("nothing");
            children(flow, "conditionExpression")
                    .forEach(condition -> found.add("condition after " + source
                            + (Literal.of(condition.getTextContent()).isPresent() ? " on data" : "")));
        });
    }
}
