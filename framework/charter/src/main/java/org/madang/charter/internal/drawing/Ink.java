package org.madang.charter.internal.drawing;

import java.util.List;

/** Draws elements as BPMN's notation has them. */
final class Ink {

    private static final double TEXT = 12;
    private static final double SMALL = 11;
    private static final double DARK = 0.35;
    private static final double LIGHT = 0.6;

    private final Pen pen;

    Ink(Pen pen) {
        this.pen = pen;
    }

    void draw(Shape shape) {
        var item = shape.item();
        if (item.isEvent()) {
            event(shape);
        } else if (item.isGateway()) {
            gateway(shape);
        } else if (item.isActivity()) {
            activity(shape);
        } else if (item.isPool()) {
            pool(shape);
        } else {
            thing(shape);
        }
        if (item.isNamedOutside()) {
            nameOutside(shape);
        }
    }

    private void event(Shape shape) {
        var item = shape.item();
        var middle = shape.box().middle();
        double radius = Math.min(shape.box().width(), shape.box().height()) / 2;
        var dash = item.solid() ? "" : " stroke-dasharray=\"4 3\"";
        pen.circle(middle, radius, look(shape, item.type().equals("endEvent") ? 4 : 1.6) + dash);
        if (item.type().startsWith("intermediate") || item.type().equals("boundaryEvent")) {
            pen.circle(
                    middle,
                    radius - 4,
                    "fill=\"none\" stroke=\"%s\" stroke-width=\"1.4\"%s".formatted(stroke(shape), dash));
        }
        var sign = Symbols.event(item.event());
        if (!sign.isEmpty()) {
            var thrown = item.type().equals("endEvent") || item.type().equals("intermediateThrowEvent");
            pen.symbol(sign, around(middle, radius * 1.1), sign(thrown ? stroke(shape) : "none", stroke(shape)));
        }
    }

    private void gateway(Shape shape) {
        var box = shape.box();
        var middle = box.middle();
        pen.area(diamond(box), look(shape, 1.6));
        var sign = Symbols.gateway(shape.item().type());
        if (!sign.isEmpty()) {
            pen.symbol(
                    sign,
                    around(middle, box.width() * 0.46),
                    "fill=\"none\" stroke=\"%s\" stroke-width=\"3\"".formatted(stroke(shape)));
        }
    }

    static List<Point> diamond(Box box) {
        var middle = box.middle();
        return List.of(
                new Point(middle.x(), box.y()),
                new Point(box.right(), middle.y()),
                new Point(middle.x(), box.bottom()),
                new Point(box.x(), middle.y()));
    }

    private void activity(Shape shape) {
        var item = shape.item();
        var box = shape.box();
        var thick = item.type().equals("callActivity") ? 4 : 1.6;
        pen.rectangle(
                box, 10, look(shape, thick) + (item.isScope() && !item.solid() ? " stroke-dasharray=\"2 3\"" : ""));
        if (item.isScope() && shape.open()) {
            var name = Letters.lines(item.name(), box.width() - 30, TEXT, 1).get(0);
            double half = Letters.width(name, TEXT) / 2;
            pen.text(name, new Point(box.x() + 14 + half, box.y() + 14), TEXT, "fill=\"#111111\"");
        } else {
            var lines = Letters.lines(item.name(), box.width() - 10, TEXT, 5);
            double up = isMarked(shape) && lines.size() > 2 ? 9 : 0;
            pen.lines(lines, new Point(box.middle().x(), box.middle().y() - up), TEXT);
        }
        var sign = Symbols.task(item.type());
        if (!sign.isEmpty()) {
            pen.symbol(sign, new Box(box.x() + 4, box.y() + 4, 14, 14), sign("none", stroke(shape)));
        }
        markers(shape);
    }

    private static boolean isMarked(Shape shape) {
        return shape.item().isScope() || !shape.item().many().isEmpty();
    }

    private void markers(Shape shape) {
        var foot = new Point(shape.box().middle().x(), shape.box().bottom() - 9);
        var many = Symbols.many(shape.item().many());
        if (shape.item().isScope() && !shape.open()) {
            pen.rectangle(around(foot, 14), 0, "fill=\"#ffffff\" stroke=\"%s\"".formatted(stroke(shape)));
            pen.symbol(Symbols.PLUS, around(foot, 12), sign("none", stroke(shape)));
            foot = new Point(foot.x() + 18, foot.y());
        }
        if (!many.isEmpty()) {
            pen.symbol(
                    many, around(foot, 14), "fill=\"none\" stroke=\"%s\" stroke-width=\"3\"".formatted(stroke(shape)));
        }
    }

    private void pool(Shape shape) {
        var box = shape.box();
        pen.rectangle(box, 0, look(shape, 1.4));
        var band = new Box(box.x(), box.y(), shape.upright() ? 30 : box.width(), shape.upright() ? box.height() : 30);
        pen.rectangle(band, 0, "fill=\"none\" stroke=\"%s\"".formatted(stroke(shape)));
        var middle = band.middle();
        var turned = shape.upright()
                ? "fill=\"#111111\" transform=\"rotate(-90 %s %s)\"".formatted(Pen.n(middle.x()), Pen.n(middle.y()))
                : "fill=\"#111111\"";
        pen.text(shape.item().name(), middle, TEXT, turned);
    }

    private void thing(Shape shape) {
        var item = shape.item();
        var box = shape.box();
        if (item.type().equals("textAnnotation")) {
            pen.line(
                    List.of(
                            new Point(box.x() + 10, box.y()),
                            new Point(box.x(), box.y()),
                            new Point(box.x(), box.bottom()),
                            new Point(box.x() + 10, box.bottom())),
                    "stroke=\"#444444\"");
            pen.lines(Letters.lines(item.name(), box.width() - 12, SMALL, 12), box.middle(), SMALL);
        } else if (item.type().equals("group")) {
            pen.rectangle(box, 8, "fill=\"none\" stroke=\"#444444\" stroke-dasharray=\"8 3 2 3\"");
        } else {
            pen.rectangle(box, 2, look(shape, 1.2));
        }
    }

    private void nameOutside(Shape shape) {
        if (shape.item().name().isEmpty()) {
            return;
        }
        var below = new Box(shape.box().middle().x() - 45, shape.box().bottom() + 4, 90, 14);
        var box = shape.label().orElse(below);
        var lines = Letters.lines(shape.item().name(), Math.max(90, box.width() + 6), SMALL, 4);
        pen.lines(lines, new Point(box.middle().x(), box.y() + SMALL * 1.25 * lines.size() / 2), SMALL);
    }

    static void line(Pen pen, Connection line, String mark) {
        var link = line.link();
        var flow = link.type().equals("sequenceFlow");
        var dash = flow
                ? ""
                : link.type().equals("messageFlow") ? " stroke-dasharray=\"8 5\"" : " stroke-dasharray=\"2 4\"";
        var end = link.type().equals("association") ? "" : " marker-end=\"url(#%s)\"".formatted(mark);
        pen.line(line.points(), "stroke=\"#333333\" stroke-width=\"1.5\"" + dash + end);
        if (link.isDefault()) {
            var from = line.points().get(0);
            var to = line.points().get(1);
            double turn = Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()));
            pen.raw(
                    "<path d=\"M9 -5L15 5\" stroke=\"#333333\" stroke-width=\"1.5\" transform=\"translate(%s %s) rotate(%s)\"/>"
                            .formatted(Pen.n(from.x()), Pen.n(from.y()), Pen.n(turn)));
        }
    }

    static void name(Pen pen, Connection line) {
        if (line.link().name().isEmpty()) {
            return;
        }
        var middle = line.middle();
        var box = line.label().orElse(new Box(middle.x() - 40, middle.y() - 16, 80, 14));
        var lines = Letters.lines(line.link().name(), Math.max(80, box.width() + 6), SMALL, 3);
        pen.lines(lines, new Point(box.middle().x(), box.y() + SMALL * 1.25 * lines.size() / 2), SMALL);
    }

    private static Box around(Point middle, double size) {
        return new Box(middle.x() - size / 2, middle.y() - size / 2, size, size);
    }

    private static String sign(String fill, String stroke) {
        return "fill=\"%s\" stroke=\"%s\" stroke-width=\"1.8\" stroke-linejoin=\"round\"".formatted(fill, stroke);
    }

    private static String look(Shape shape, double thick) {
        var fill = brightness(shape.fill()) > LIGHT ? shape.fill() : "#ffffff";
        return "fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"".formatted(fill, stroke(shape), Pen.n(thick));
    }

    /** The city's own colour where it is dark enough to be seen. */
    private static String stroke(Shape shape) {
        var own = shape.stroke();
        return !own.isEmpty() && brightness(own) < DARK ? own : "#333333";
    }

    private static double brightness(String colour) {
        if (colour.isEmpty()) {
            return 0;
        }
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return (0.2126 * (rgb >> 16 & 0xFF) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF)) / 255;
    }
}
