package org.madang.engine.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** What kind of values a column of a decision table compares. */
enum Kind {
    NUMBER,
    WHOLE_NUMBER,
    TEXT,
    FLAG,
    DATE,
    DATE_TIME;

    static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** A value of this kind within the span. */
    Optional<Point> within(Span span) {
        return switch (this) {
            case NUMBER, DATE_TIME -> span.dense();
            case WHOLE_NUMBER, DATE -> span.whole();
            case TEXT -> span.text();
            case FLAG ->
                span.intersect(new Span(Bound.including(Point.of(0)), Bound.including(Point.of(1))))
                        .whole();
        };
    }

    /** How a person writes the value. */
    String show(Point value) {
        return switch (this) {
            case NUMBER, WHOLE_NUMBER -> value.number().toPlainString();
            case TEXT -> '"' + value.text() + '"';
            case FLAG -> String.valueOf(value.number().signum() != 0);
            case DATE -> LocalDate.ofEpochDay(value.number().longValue()).toString();
            case DATE_TIME -> EPOCH.plusNanos(value.number().longValue()).toString();
        };
    }
}
