package org.madang.charter.internal.drawing;

import java.util.List;

/** A rectangle on the plane, in pixels. */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Point middle() {
        return new Point(x + width / 2, y + height / 2);
    }

    Box moved(double right, double down) {
        return new Box(x + right, y + down, width, height);
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** The smallest that holds both. */
    Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    static Box around(List<Point> points) {
        return points.stream()
                .map(point -> new Box(point.x(), point.y(), 0, 0))
                .reduce(Box::with)
                .orElse(new Box(0, 0, 0, 0));
    }
}
