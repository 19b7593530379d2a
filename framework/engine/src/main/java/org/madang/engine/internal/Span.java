package org.madang.engine.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** All values between two bounds. */
record Span(Bound low, Bound high) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static final Span ALL = new Span(Bound.NONE, Bound.NONE);

    static Span only(Point point) {
        return new Span(Bound.including(point), Bound.including(point));
    }

    Span intersect(Span other) {
        return new Span(Bound.higher(low, other.low), Bound.lower(high, other.high));
    }

    /** Whether the bounds cross, so that not even a dense line has a value between them. */
    boolean isCrossed() {
        var from = low.at();
        var to = high.at();
        if (from == null || to == null) {
            return false;
        }
        var order = from.compareTo(to);
        return order > 0 || (order == 0 && !(low.included() && high.included()));
    }

    /** A value of the span on a dense line. */
    Optional<Point> dense() {
        if (isCrossed()) {
            return Optional.empty();
        }
        var from = low.at();
        var to = high.at();
        if (from != null && low.included()) {
            return Optional.of(from);
        }
        if (to != null && high.included()) {
            return Optional.of(to);
        }
        return Optional.of(Point.of(between()));
    }

    /** A whole number of the span. */
    Optional<Point> whole() {
        var from = low.at();
        var to = high.at();
        if (from != null) {
            var first = from.number().setScale(0, RoundingMode.CEILING);
            var isOpenThere = !low.included() && first.compareTo(from.number()) == 0;
            return contained(isOpenThere ? first.add(BigDecimal.ONE) : first);
        }
        if (to != null) {
            var last = to.number().setScale(0, RoundingMode.FLOOR);
            var isOpenThere = !high.included() && last.compareTo(to.number()) == 0;
            return contained(isOpenThere ? last.subtract(BigDecimal.ONE) : last);
        }
        return Optional.of(Point.of(0));
    }

    /** A text of the span; between two texts there need not be a third, so only a sure one is given. */
    Optional<Point> text() {
        if (isCrossed()) {
            return Optional.empty();
        }
        var from = low.at();
        if (from != null && low.included()) {
            return Optional.of(from);
        }
        if (high.at() != null) {
            return Optional.ofNullable(high.included() ? high.at() : null);
        }
        return Optional.of(from == null ? Point.of("other") : Point.of(from.text() + " other"));
    }

    private Optional<Point> contained(BigDecimal number) {
        var point = Point.of(number);
        return intersect(only(point)).isCrossed() ? Optional.empty() : Optional.of(point);
    }

    private BigDecimal between() {
        var from = low.at();
        var to = high.at();
        if (from == null) {
            return to == null ? BigDecimal.ZERO : to.number().subtract(BigDecimal.ONE);
        }
        return to == null
                ? from.number().add(BigDecimal.ONE)
                : from.number().add(to.number()).divide(TWO);
    }
}
