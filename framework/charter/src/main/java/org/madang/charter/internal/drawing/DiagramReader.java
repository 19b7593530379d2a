package org.madang.charter.internal.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads the drawing a BPMN file brings along (BPMN DI 1.0). */
final class DiagramReader {

    private static final String COLOUR = "#[0-9a-fA-F]{6}";
    private static final String BPMN_IO = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    private static final String OMG = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";

    /** Further out is no drawing but a mistake. */
    private static final double FARTHEST = 1_000_000;

    private final Elements elements;

    DiagramReader(Elements elements) {
        this.elements = elements;
    }

    /** The sheets on which something is drawn. */
    List<Plane> read() {
        return Elements.children(elements.root())
                .filter(child -> "BPMNDiagram".equals(child.getLocalName()))
                .flatMap(Elements::children)
                .filter(child -> "BPMNPlane".equals(child.getLocalName()))
                .map(this::plane)
                .filter(plane -> !plane.shapes().isEmpty())
                .toList();
    }

    private Plane plane(Element xml) {
        var shapes = new ArrayList<Shape>();
        var connections = new ArrayList<Connection>();
        var shown = new HashSet<String>();
        Elements.children(xml).forEach(child -> shown.add(local(child.getAttribute("bpmnElement"))));
        Elements.children(xml).forEach(child -> {
            var id = local(child.getAttribute("bpmnElement"));
            elements.item(id).flatMap(item -> shape(child, item, shown)).ifPresent(shapes::add);
            elements.link(id).flatMap(link -> connection(child, link)).ifPresent(connections::add);
        });
        shapes.sort(Comparator.comparingInt(DiagramReader::layer).thenComparing(DiagramReader::size));
        var element = local(xml.getAttribute("bpmnElement"));
        return new Plane(element, name(element), shapes, connections, false);
    }

    /** Pools lie below lanes, those below sub-processes, and boundary events above all. */
    private static int layer(Shape shape) {
        var item = shape.item();
        if (item.isPool()) {
            return item.type().equals("participant") ? 0 : 1;
        }
        return item.isScope() && shape.open() ? 2 : item.host().isEmpty() ? 3 : 4;
    }

    /** What holds others comes first. */
    private static double size(Shape shape) {
        return layer(shape) < 3 ? -shape.box().width() * shape.box().height() : 0;
    }

    private String name(String element) {
        return elements.item(element)
                .map(item -> item.name().isEmpty() ? item.id() : item.name())
                .orElse(element);
    }

    private Optional<Shape> shape(Element xml, Item item, Set<String> shown) {
        return bounds(xml)
                .map(box -> new Shape(
                        item,
                        box,
                        label(xml),
                        isOpen(xml, item, shown),
                        !xml.getAttribute("isHorizontal").equals("false"),
                        colour(xml, "fill", "background-color"),
                        colour(xml, "stroke", "border-color")));
    }

    private boolean isOpen(Element xml, Item item, Set<String> shown) {
        return !xml.getAttribute("isExpanded").equals("false")
                && (!item.isScope()
                        || elements.nodesIn(item.id()).stream().map(Item::id).anyMatch(shown::contains));
    }

    private static String colour(Element xml, String ofBpmnIo, String ofOmg) {
        var colour = xml.getAttributeNS(OMG, ofOmg);
        var other = xml.getAttributeNS(BPMN_IO, ofBpmnIo);
        return colour.matches(COLOUR) ? colour : other.matches(COLOUR) ? other : "";
    }

    private static Optional<Connection> connection(Element xml, Link link) {
        var points = Elements.children(xml)
                .filter(child -> "waypoint".equals(child.getLocalName()))
                .map(child -> new Point(number(child, "x"), number(child, "y")))
                .toList();
        return points.size() < 2 ? Optional.empty() : Optional.of(new Connection(link, points, label(xml)));
    }

    private static Optional<Box> label(Element xml) {
        return Elements.children(xml)
                .filter(child -> "BPMNLabel".equals(child.getLocalName()))
                .findFirst()
                .flatMap(DiagramReader::bounds);
    }

    private static Optional<Box> bounds(Element xml) {
        return Elements.children(xml)
                .filter(child -> "Bounds".equals(child.getLocalName()))
                .findFirst()
                .map(box -> new Box(
                        number(box, "x"),
                        number(box, "y"),
                        Math.max(1, number(box, "width")),
                        Math.max(1, number(box, "height"))));
    }

    private static double number(Element xml, String name) {
        try {
            var number = Double.parseDouble(xml.getAttribute(name));
            return Double.isFinite(number) ? Math.max(-FARTHEST, Math.min(FARTHEST, number)) : 0;
        } catch (NumberFormatException crooked) {
            return 0;
        }
    }

    /** The id without the prefix a qualified name may have. */
    private static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }
}
