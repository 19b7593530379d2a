package org.madang.charter.internal.drawing;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madang.charter.internal.bpmn.SafeXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a BPMN file holds, whatever tool wrote it. */
final class Elements {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Set<String> LINKS = Set.of("sequenceFlow", "messageFlow", "association");
    private static final Set<String> BOXES = Set.of(
            "process",
            "participant",
            "lane",
            "collaboration",
            "callActivity",
            "textAnnotation",
            "group",
            "dataObjectReference",
            "dataStoreReference",
            "dataObject");

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Link> links = new LinkedHashMap<>();
    private final Set<String> defaults = new HashSet<>();
    private final Element root;

    private Elements(Element root) {
        this.root = root;
    }

    /** Reads a file; an {@link IllegalArgumentException} says why it can not be. */
    static Elements of(byte[] content) {
        var elements = new Elements(SafeXml.root(content));
        elements.readAll();
        return elements;
    }

    Element root() {
        return root;
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    Optional<Link> link(String id) {
        return Optional.ofNullable(links.get(id));
    }

    /** What lies directly in a process or sub-process, in the order of the file. */
    List<Item> nodesIn(String scope) {
        return items.values().stream()
                .filter(item -> item.parent().equals(scope) && item.isNode())
                .toList();
    }

    List<Link> flowsIn(String scope) {
        return links.values().stream()
                .filter(link -> link.parent().equals(scope) && link.type().equals("sequenceFlow"))
                .toList();
    }

    List<Item> processes() {
        return items.values().stream()
                .filter(item -> item.type().equals("process"))
                .toList();
    }

    static Stream<Element> children(Element element) {
        return Stream.iterate(element.getFirstChild(), node -> node != null, Node::getNextSibling)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** Without recursion: a stranger may have nested as deep as he likes. */
    private void readAll() {
        record Place(Element element, String scope) {}
        var open = new ArrayDeque<Place>();
        open.add(new Place(root, ""));
        while (!open.isEmpty()) {
            var place = open.removeFirst();
            var inner = read(place.element(), place.scope());
            children(place.element()).forEach(child -> open.addLast(new Place(child, inner)));
        }
        links.replaceAll((id, link) -> defaults.contains(id) ? asDefault(link) : link);
    }

    /** The scope of what lies in it. */
    private String read(Element element, String scope) {
        var id = element.getAttribute("id");
        if (id.isEmpty() || !BPMN.equals(element.getNamespaceURI())) {
            return scope;
        }
        if (element.hasAttribute("default")) {
            defaults.add(element.getAttribute("default"));
        }
        var item = ItemReader.read(element, scope);
        if (LINKS.contains(item.type()) || item.type().endsWith("Association")) {
            links.putIfAbsent(id, link(element, item));
        } else if (item.isNode() || BOXES.contains(item.type())) {
            items.putIfAbsent(id, item);
        }
        return item.isScope() || item.type().equals("process") ? id : scope;
    }

    private static Link link(Element element, Item item) {
        return new Link(
                item.id(),
                item.type(),
                item.name(),
                item.parent(),
                element.getAttribute("sourceRef"),
                element.getAttribute("targetRef"),
                false);
    }

    private static Link asDefault(Link link) {
        return new Link(link.id(), link.type(), link.name(), link.parent(), link.source(), link.target(), true);
    }
}
