package org.madang.charter.internal.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.madang.charter.Step;
import org.madang.charter.internal.report.Markup;
import org.madang.charter.internal.report.Texts;

/** Draws a model as its city drew it, as SVG, with the steps of a way as numbered tokens. */
public final class Drawing {

    /** More on one sheet is no picture for people. */
    private static final int MOST = 1_500;

    private static final double MARGIN = 28;

    private final Texts texts;
    private final Elements elements;
    private final List<Plane> planes;

    /**
     * One sheet, drawn.
     *
     * @param name what it shows
     * @param width in pixels
     * @param svg an SVG element
     */
    public record Sheet(String name, double width, String svg) {}

    private Drawing(Texts texts, Elements elements, List<Plane> planes) {
        this.texts = texts;
        this.elements = elements;
        this.planes = planes;
    }

    /** Reads a model; an {@link IllegalArgumentException} says why it can not be drawn. */
    public static Drawing of(byte[] model, String process, Texts texts) {
        var elements = Elements.of(model);
        var planes = new ArrayList<>(new DiagramReader(elements).read());
        var isDrawn = planes.stream().anyMatch(plane -> isOf(process, plane, elements));
        if (!isDrawn) {
            elements.item(process)
                    .filter(item -> elements.nodesIn(item.id()).size() <= MOST)
                    .map(new AutoLayout(elements)::lay)
                    .ifPresent(planes::add);
        }
        planes.removeIf(plane -> plane.shapes().isEmpty() || plane.shapes().size() > MOST);
        return new Drawing(texts, elements, planes);
    }

    /** Whether the sheet shows something of the process. */
    private static boolean isOf(String process, Plane plane, Elements elements) {
        return elements.nodesIn(process).stream().anyMatch(item -> plane.shows(item.id()));
    }

    /**
     * The sheets on which a step can be seen, each as an SVG element of its own.
     *
     * @param prefix makes the ids in the SVG unique on a page
     */
    public List<Sheet> sheets(List<Step> steps, String prefix) {
        var drawn = new ArrayList<Sheet>();
        for (var plane : planes) {
            var way = Way.on(plane, elements, steps);
            if (!way.places().isEmpty()) {
                var svg = svg(plane, way, steps, prefix + "-" + drawn.size());
                drawn.add(new Sheet(plane.name(), plane.bounds().width(), svg));
            }
        }
        return drawn;
    }

    /** Whether the layout is ours, as the file has none. */
    public boolean isOurs() {
        return planes.stream().anyMatch(Plane::ours);
    }

    private String svg(Plane plane, Way way, List<Step> steps, String id) {
        var pen = new Pen();
        head(pen, plane, id);
        pen.raw("<title id=\"%s-t\">%s</title>".formatted(id, Markup.text(texts.say("drawing", plane.name()))));
        pen.raw("<desc id=\"%s-d\">%s</desc>".formatted(id, Markup.text(description(way, steps))));
        pen.raw(("<defs><marker id=\"%s-a\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\""
                        + " markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L10 5 0 10z\" fill=\"#333333\"/></marker></defs>")
                .formatted(id));
        var tokens = new Tokens(pen, texts, way);
        var ink = new Ink(pen);
        plane.shapes().stream().filter(Drawing::isGround).forEach(ink::draw);
        tokens.underline(plane);
        plane.connections().forEach(line -> Ink.line(pen, line, id + "-a"));
        plane.shapes().stream().filter(shape -> !isGround(shape)).forEach(ink::draw);
        plane.connections().forEach(line -> Ink.name(pen, line));
        tokens.mark(plane);
        return pen.raw("</svg>").done();
    }

    /** What flows are drawn on. */
    private static boolean isGround(Shape shape) {
        return shape.item().isPool() || (shape.item().isScope() && shape.open());
    }

    private static void head(Pen pen, Plane plane, String id) {
        var box = plane.bounds().grown(MARGIN);
        pen.raw(("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%s-t %s-d\" width=\"%s\" "
                        + "height=\"%s\" viewBox=\"%s %s %s %s\" font-family=\"%s\">")
                .formatted(
                        id,
                        id,
                        Pen.n(box.width()),
                        Pen.n(box.height()),
                        Pen.n(box.x()),
                        Pen.n(box.y()),
                        Pen.n(box.width()),
                        Pen.n(box.height()),
                        Pen.FONT));
    }

    private String description(Way way, List<Step> steps) {
        long marked = way.places().values().stream().mapToLong(List::size).sum();
        var sentences = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            sentences.add((i + 1) + ". " + steps.get(i).sentence());
        }
        return texts.say("drawing.description", marked, sentences.stream().collect(Collectors.joining(" ")));
    }
}
