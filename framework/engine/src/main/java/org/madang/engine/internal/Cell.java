package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one cell of a decision table lets through, as far as that is certain. */
sealed interface Cell {

    /** It lets everything through. */
    record Anything() implements Cell {}

    /** It depends on more than constants; nothing is claimed about it. */
    record Unknown() implements Cell {}

    /**
     * It lets these values through.
     *
     * @param kind their kind
     * @param spans where they lie
     */
    record Known(Kind kind, List<Span> spans) implements Cell {

        public Known {
            spans = List.copyOf(spans);
        }

        static Known only(Kind kind, Point point) {
            return new Known(kind, List.of(Span.only(point)));
        }

        /** A value that it lets through. */
        Optional<Point> example() {
            return spans.stream().flatMap(span -> kind.within(span).stream()).findFirst();
        }

        Known as(Kind other) {
            return new Known(other, spans);
        }

        Known intersect(Known other) {
            var common = new ArrayList<Span>();
            spans.forEach(span -> other.spans.forEach(otherSpan -> common.add(span.intersect(otherSpan))));
            common.removeIf(Span::isCrossed);
            return new Known(kind, common);
        }

        Known union(Known other) {
            var both = new ArrayList<>(spans);
            both.addAll(other.spans);
            return new Known(kind, both);
        }

        /** Every value of the kind that it does not let through. */
        Known complement() {
            var rest = new Known(kind, List.of(Span.ALL));
            for (var span : spans) {
                if (!span.isCrossed()) {
                    rest = rest.intersect(new Known(kind, outside(span)));
                }
            }
            return rest;
        }

        private static List<Span> outside(Span span) {
            var outside = new ArrayList<Span>();
            if (span.low().at() != null) {
                outside.add(new Span(Bound.NONE, span.low().flipped()));
            }
            if (span.high().at() != null) {
                outside.add(new Span(span.high().flipped(), Bound.NONE));
            }
            return outside;
        }
    }
}
