package org.madang.identity.internal;

import java.time.Period;
import java.util.Optional;
import org.madang.identity.PersonalField;

/**
 * One line of the table of personal fields.
 *
 * @param place where it is
 * @param erasure what an erasure does to the row
 * @param exported whether the person gets it
 * @param retention how long the row stays
 * @param purpose what for
 * @param legalBasis why that is lawful
 */
record FieldRule(
        Place place, Erasure erasure, boolean exported, Retention retention, String purpose, String legalBasis) {

    private static final int PARTS = 9;
    private static final String NONE = "-";

    /** What an erasure does to a row. */
    enum Erasure {
        DELETE,
        BLANK,
        KEEP
    }

    static FieldRule parse(String line) {
        var parts = line.split(";", -1);
        if (parts.length != PARTS) {
            throw new IllegalStateException("'%s' has not %s parts".formatted(line, PARTS));
        }
        return new FieldRule(
                new Place(parts[0], parts[1], parts[2]),
                Erasure.valueOf(parts[3].toUpperCase(java.util.Locale.ROOT)),
                "yes".equals(parts[4]),
                new Retention(parts[5], NONE.equals(parts[6]) ? Optional.empty() : Optional.of(Period.parse(parts[6]))),
                parts[7].strip(),
                parts[8].strip());
    }

    PersonalField described() {
        return new PersonalField(place.table + "." + place.column, purpose, retention.inWords(), legalBasis);
    }

    /**
     * Where a field is.
     *
     * @param table the table
     * @param column the column
     * @param person the column with the person's id
     */
    record Place(String table, String column, String person) {}

    /**
     * How long a row stays.
     *
     * @param since the column it counts from
     * @param keep how long; empty for as long as the table is of use
     */
    record Retention(String since, Optional<Period> keep) {

        private String inWords() {
            return keep.map(period -> period.isZero() ? "until " + since : "%s after %s".formatted(period, since))
                    .orElse("until it is replaced");
        }
    }
}
