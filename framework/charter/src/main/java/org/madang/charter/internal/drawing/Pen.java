package org.madang.charter.internal.drawing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.madang.charter.internal.report.Markup;

/** Writes SVG 1.1, with attributes alone: no style, no script, so that any content policy lets it pass. */
final class Pen {

    static final String FONT = "system-ui, 'Noto Sans', 'Noto Sans KR', 'Malgun Gothic', sans-serif";

    private final StringBuilder out = new StringBuilder();

    /** Raw markup of our own. */
    Pen raw(String markup) {
        out.append(markup).append('\n');
        return this;
    }

    void rectangle(Box box, double round, String look) {
        raw("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>"
                .formatted(n(box.x()), n(box.y()), n(box.width()), n(box.height()), n(round), look));
    }

    void circle(Point middle, double radius, String look) {
        raw("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>".formatted(n(middle.x()), n(middle.y()), n(radius), look));
    }

    void line(List<Point> points, String look) {
        var list = points.stream().map(at -> n(at.x()) + "," + n(at.y())).collect(joining(" "));
        raw("<polyline points=\"%s\" fill=\"none\" %s/>".formatted(list, look));
    }

    void area(List<Point> points, String look) {
        var list = points.stream().map(at -> n(at.x()) + "," + n(at.y())).collect(joining(" "));
        raw("<polygon points=\"%s\" %s/>".formatted(list, look));
    }

    /** A path drawn in a square of 24 pixels, put there. */
    void symbol(String path, Box box, String look) {
        raw("<path transform=\"translate(%s %s) scale(%s)\" d=\"%s\" %s/>"
                .formatted(n(box.x()), n(box.y()), n(box.width() / 24), path, look));
    }

    /** A stranger's text; the middle of its first line is there. */
    void text(String text, Point at, double size, String look) {
        raw("<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"middle\" dominant-baseline=\"central\" %s>%s</text>"
                .formatted(n(at.x()), n(at.y()), n(size), look, Markup.text(text)));
    }

    /** A stranger's text in several lines around that middle. */
    void lines(List<String> lines, Point middle, double size) {
        double height = size * 1.25;
        double first = middle.y() - height * (lines.size() - 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            text(lines.get(i), new Point(middle.x(), first + i * height), size, "fill=\"#111111\"");
        }
    }

    String done() {
        return out.toString();
    }

    /** A number as SVG wants it. */
    static String n(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }
}
