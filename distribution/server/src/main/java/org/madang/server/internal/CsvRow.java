package org.madang.server.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.Instant;

/** One row, read field by field; what a field should have been is said in a {@link Wrong}. */
record CsvRow(CsvRecord row) {

    /** Seconds since 1970 stay below this until the year 5138; milliseconds were above it before 1974. */
    private static final long LARGEST_SECONDS = 100_000_000_000L;

    String text(int column, String name) throws Wrong {
        var value = column < row.getFieldCount() ? row.getField(column).strip() : "";
        if (value.isEmpty()) {
            throw new Wrong("'%s' is empty".formatted(name));
        }
        return value;
    }

    long number(int column, String name) throws Wrong {
        var value = text(column, name);
        try {
            return new BigDecimal(value).longValueExact();
        } catch (ArithmeticException | NumberFormatException notNumber) {
            throw new Wrong("'%s' is '%s', not a whole number".formatted(name, value));
        }
    }

    Instant time(int column, String name) throws Wrong {
        var number = number(column, name);
        return Math.abs(number) < LARGEST_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    /** What is wrong with a row. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
