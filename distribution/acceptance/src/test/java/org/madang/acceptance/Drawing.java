package org.madang.acceptance;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A model that is drawn otherwise, as somebody with a modeler would. */
final class Drawing {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document document;

    private Drawing(Document document) {
        this.document = document;
    }

    static Drawing of(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Drawing(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
        } catch (Exception broken) {
            throw new IllegalArgumentException("No model: " + broken.getMessage(), broken);
        }
    }

    /** Without an element: what led to it leads where it led. */
    Drawing takeOut(String id) {
        var out = flows("sourceRef", id);
        if (out.size() != 1) {
            throw new IllegalArgumentException("'%s' has %d ways out, not one".formatted(id, out.size()));
        }
        var target = out.get(0).getAttribute("targetRef");
        flows("targetRef", id).forEach(flow -> redirect(flow.getAttribute("id"), target));
        return remove(id);
    }

    /** Without an element, the flows from and to it, and what is attached to it. */
    Drawing remove(String id) {
        element(id);
        find(each -> each.getAttribute("attachedToRef").equals(id)).forEach(each -> remove(each.getAttribute("id")));
        flows("sourceRef", id).forEach(flow -> erase(flow.getAttribute("id")));
        flows("targetRef", id).forEach(flow -> erase(flow.getAttribute("id")));
        erase(id);
        return this;
    }

    /** A sequence flow leads elsewhere. */
    Drawing redirect(String flow, String target) {
        element(target);
        element(flow).setAttribute("targetRef", target);
        find(each -> each.getLocalName().equals("incoming")
                        && each.getTextContent().equals(flow))
                .forEach(Drawing::detach);
        var incoming = document.createElementNS(element(target).getNamespaceURI(), "bpmn:incoming");
        incoming.setTextContent(flow);
        var place = children(element(target), Set.of("outgoing")).stream().findFirst();
        element(target).insertBefore(incoming, place.orElse(null));
        return this;
    }

    /** Another value of an attribute, such as {@code camunda:candidateGroups}, or of a child's text: {@code #timeDuration}. */
    Drawing put(String id, String attribute, String value) {
        if (attribute.startsWith("#")) {
            var found = children(element(id), Set.of(attribute.substring(1)));
            if (found.isEmpty()) {
                throw new IllegalArgumentException("'%s' has no child '%s'".formatted(id, attribute.substring(1)));
            }
            found.forEach(child -> child.setTextContent(value));
        } else if (attribute.startsWith("camunda:")) {
            element(id).setAttributeNS(CAMUNDA, attribute, value);
        } else {
            element(id).setAttribute(attribute, value);
        }
        return this;
    }

    String text() {
        try {
            var text = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception broken) {
            throw new IllegalStateException("Can not write the model", broken);
        }
    }

    private void erase(String id) {
        find(each -> each.getAttribute("id").equals(id)
                        || each.getAttribute("bpmnElement").equals(id)
                        || (isReference(each) && each.getTextContent().strip().equals(id)))
                .forEach(Drawing::detach);
        find(each -> each.getAttribute("default").equals(id)).forEach(each -> each.removeAttribute("default"));
        find(each -> each.getLocalName().equals("BPMNDiagram")
                        && children(each, Set.of("BPMNPlane")).isEmpty())
                .forEach(Drawing::detach);
    }

    private static boolean isReference(Element element) {
        return Set.of("incoming", "outgoing", "flowNodeRef").contains(element.getLocalName());
    }

    private static void detach(Element element) {
        if (element.getParentNode() != null) {
            element.getParentNode().removeChild(element);
        }
    }

    private Element element(String id) {
        var found = find(each -> each.getAttribute("id").equals(id));
        if (found.size() != 1) {
            throw new IllegalArgumentException("%d elements have the id '%s'".formatted(found.size(), id));
        }
        return found.get(0);
    }

    private List<Element> flows(String end, String id) {
        return find(each -> each.getLocalName().equals("sequenceFlow")
                && each.getAttribute(end).equals(id));
    }

    private static List<Element> children(Element parent, Set<String> names) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && names.contains(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private List<Element> find(Predicate<Element> wanted) {
        var all = document.getElementsByTagNameNS("*", "*");
        var found = new ArrayList<Element>();
        for (int index = 0; index < all.getLength(); index++) {
            if (all.item(index) instanceof Element element && wanted.test(element)) {
                found.add(element);
            }
        }
        return found;
    }
}
