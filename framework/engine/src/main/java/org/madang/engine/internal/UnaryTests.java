package org.madang.engine.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cell of a decision table where it compares with constants only. */
final class UnaryTests {

    private static final Pattern NOT = Pattern.compile("not\\s*\\(");
    private static final Pattern COMPARISON = Pattern.compile("<=|>=|<|>");
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)(?!\\w|\\.\\d)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern FLAG = Pattern.compile("(true|false)(?!\\w)");
    private static final Pattern DATE =
            Pattern.compile("date\\s*\\(\\s*\"([^\"]*)\"\\s*\\)|@\"(\\d{4}-\\d\\d-\\d\\d)\"");
    private static final Pattern DATE_TIME =
            Pattern.compile("date and time\\s*\\(\\s*\"([^\"]*)\"\\s*\\)|@\"(\\d{4}-\\d\\d-\\d\\dT[\\d:.]+)\"");

    private final String source;
    private int position;

    private UnaryTests(String source) {
        this.source = source.strip();
    }

    /** Leaves everything that it does not fully understand as unknown. */
    static Cell read(String source) {
        var text = source.strip();
        if (text.isEmpty() || text.equals("-")) {
            return new Cell.Anything();
        }
        try {
            return new UnaryTests(text).readAll();
        } catch (NotUnderstood | DateTimeException | ArithmeticException beyondUs) {
            return new Cell.Unknown();
        }
    }

    private Cell readAll() throws NotUnderstood {
        var negated = accept(NOT).isPresent();
        var tests = readTests();
        if (negated) {
            // The engine takes a negated flag for the outcome of the cell, whatever the input is.
            refuse(tests.kind() == Kind.FLAG);
            require(')');
        }
        refuse(position < source.length());
        return negated ? tests.complement() : tests;
    }

    private Cell.Known readTests() throws NotUnderstood {
        var tests = readTest();
        while (accept(',')) {
            var next = readTest();
            refuse(next.kind() != tests.kind());
            tests = tests.union(next);
        }
        return tests;
    }

    private Cell.Known readTest() throws NotUnderstood {
        var comparison = accept(COMPARISON);
        if (comparison.isPresent()) {
            return compared(comparison.get().group(), ordered(readLiteral()));
        }
        if (accept('[')) {
            return readInterval(true);
        }
        if (accept('(') || accept(']')) {
            return readInterval(false);
        }
        var literal = readLiteral();
        return Cell.Known.only(literal.kind(), literal.value());
    }

    private static Cell.Known compared(String operator, Literal literal) {
        var bound = new Bound(literal.value(), operator.endsWith("="));
        var span = operator.startsWith("<") ? new Span(Bound.NONE, bound) : new Span(bound, Bound.NONE);
        return new Cell.Known(literal.kind(), java.util.List.of(span));
    }

    private Cell.Known readInterval(boolean lowIncluded) throws NotUnderstood {
        var low = ordered(readLiteral());
        require('.');
        require('.');
        var high = ordered(readLiteral());
        refuse(low.kind() != high.kind());
        var highIncluded = accept(']');
        refuse(!highIncluded && !accept(')') && !accept('['));
        var span = new Span(new Bound(low.value(), lowIncluded), new Bound(high.value(), highIncluded));
        return new Cell.Known(low.kind(), java.util.List.of(span));
    }

    private static Literal ordered(Literal literal) throws NotUnderstood {
        refuse(literal.kind() == Kind.TEXT || literal.kind() == Kind.FLAG);
        return literal;
    }

    private Literal readLiteral() throws NotUnderstood {
        var dateTime = accept(DATE_TIME);
        if (dateTime.isPresent()) {
            return new Literal(Kind.DATE_TIME, nanos(LocalDateTime.parse(inside(dateTime.get()))));
        }
        var date = accept(DATE);
        if (date.isPresent()) {
            return new Literal(
                    Kind.DATE, Point.of(LocalDate.parse(inside(date.get())).toEpochDay()));
        }
        var text = accept(TEXT);
        if (text.isPresent()) {
            return new Literal(Kind.TEXT, Point.of(text.get().group(1)));
        }
        var flag = accept(FLAG);
        if (flag.isPresent()) {
            return new Literal(Kind.FLAG, Point.of(flag.get().group().equals("true") ? 1 : 0));
        }
        var number = accept(NUMBER).orElseThrow(NotUnderstood::new);
        return new Literal(Kind.NUMBER, Point.of(new BigDecimal(number.group())));
    }

    private static Point nanos(LocalDateTime time) {
        return Point.of(ChronoUnit.NANOS.between(Kind.EPOCH, time));
    }

    private static String inside(Matcher found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private Optional<Matcher> accept(Pattern pattern) {
        skipBlanks();
        var matcher = pattern.matcher(source).region(position, source.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        skipBlanks();
        return Optional.of(matcher);
    }

    private boolean accept(char wanted) {
        skipBlanks();
        var found = position < source.length() && source.charAt(position) == wanted;
        position += found ? 1 : 0;
        skipBlanks();
        return found;
    }

    private void require(char wanted) throws NotUnderstood {
        refuse(!accept(wanted));
    }

    private static void refuse(boolean beyondUs) throws NotUnderstood {
        if (beyondUs) {
            throw new NotUnderstood();
        }
    }

    private void skipBlanks() {
        while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
    }

    private record Literal(Kind kind, Point value) {}

    private static final class NotUnderstood extends Exception {

        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }
}
