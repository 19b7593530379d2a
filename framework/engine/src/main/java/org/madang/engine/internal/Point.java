package org.madang.engine.internal;

import java.math.BigDecimal;
import java.util.Comparator;

/** One value on the line of all values of its kind: a number, or a text where the number is zero. */
record Point(BigDecimal number, String text) implements Comparable<Point> {

    private static final Comparator<Point> ORDER =
            Comparator.comparing(Point::number).thenComparing(Point::text);

    static Point of(BigDecimal number) {
        return new Point(number, "");
    }

    static Point of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    static Point of(String text) {
        return new Point(BigDecimal.ZERO, text);
    }

    @Override
    public int compareTo(Point other) {
        return ORDER.compare(this, other);
    }
}
