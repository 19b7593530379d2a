package org.madang.charter.internal.drawing;

import org.madang.charter.internal.report.Markup;
import org.madang.charter.internal.report.Texts;

/** Marks a way on a sheet: numbers in round tokens, and a square one where the rule breaks. */
final class Tokens {

    private static final String WALKED = "#0b3d91";
    private static final String BROKEN = "#a80010";
    private static final double HEIGHT = 22;
    private static final double TEXT = 13;

    private final Pen pen;
    private final Texts texts;
    private final Way way;

    Tokens(Pen pen, Texts texts, Way way) {
        this.pen = pen;
        this.texts = texts;
        this.way = way;
    }

    /** Below the diagram: the elements the way leads to, and the flows straight between them. */
    void underline(Plane plane) {
        plane.connections().stream()
                .filter(line -> way.follows(line.link()))
                .forEach(line -> pen.line(
                        line.points(),
                        "stroke=\"#9db7e8\" stroke-width=\"7\" stroke-linejoin=\"round\" stroke-linecap=\"round\""));
    }

    /** Above the diagram. */
    void mark(Plane plane) {
        for (var id : way.places().keySet()) {
            plane.shape(id).ifPresent(this::ring);
        }
        for (var id : way.places().keySet()) {
            plane.shape(id)
                    .map(Tokens::corner)
                    .or(() -> plane.connection(id).map(Connection::middle))
                    .ifPresent(at -> token(id, at));
        }
    }

    private void ring(Shape shape) {
        var broken = way.endsAt(shape.item().id());
        var look = broken
                ? "stroke=\"%s\" stroke-width=\"4\" stroke-dasharray=\"9 5\"".formatted(BROKEN)
                : "stroke=\"%s\" stroke-width=\"3\"".formatted(WALKED);
        if (shape.item().isEvent()) {
            pen.circle(shape.box().middle(), shape.box().width() / 2 + 5, "fill=\"none\" " + look);
        } else if (shape.item().isGateway()) {
            pen.area(Ink.diamond(shape.box().grown(6)), "fill=\"none\" stroke-linejoin=\"round\" " + look);
        } else {
            pen.rectangle(shape.box().grown(5), 13, "fill=\"none\" " + look);
        }
    }

    /** Names of gateways mostly stand above them. */
    private static Point corner(Shape shape) {
        var box = shape.box();
        return shape.item().isGateway() ? new Point(box.x(), box.bottom() - 2) : new Point(box.x() - 2, box.y() - 4);
    }

    private void token(String id, Point at) {
        var broken = way.endsAt(id);
        var text = way.numbers(id) + (broken ? " \u2717" : "");
        double width = Math.max(HEIGHT, Letters.width(text, TEXT) + 14);
        var box = new Box(at.x() - Math.min(width, HEIGHT) / 2, at.y() - HEIGHT / 2, width, HEIGHT);
        var title = texts.say(broken ? "drawing.last" : "drawing.mark", way.numbers(id));
        pen.raw("<g><title>%s</title>".formatted(Markup.text(title)));
        pen.rectangle(
                box,
                broken ? 2 : HEIGHT / 2,
                "fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"2\"".formatted(broken ? BROKEN : WALKED));
        pen.text(text, box.middle(), TEXT, "fill=\"#ffffff\" font-weight=\"bold\"");
        pen.raw("</g>");
    }
}
