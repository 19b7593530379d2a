package org.madang.charter.internal.drawing;

import java.util.List;
import java.util.Optional;

/**
 * A link where it is drawn.
 *
 * @param points where it bends; at least two
 * @param label where its name goes, if the drawing says so
 */
record Connection(Link link, List<Point> points, Optional<Box> label) {

    Connection {
        points = List.copyOf(points);
    }

    Connection moved(double right, double down) {
        return new Connection(
                link,
                points.stream()
                        .map(point -> new Point(point.x() + right, point.y() + down))
                        .toList(),
                label.map(at -> at.moved(right, down)));
    }

    /** The middle of its longest part. */
    Point middle() {
        var best = points.get(0);
        double longest = -1;
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
            if (length > longest) {
                longest = length;
                best = new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
            }
        }
        return best;
    }
}
