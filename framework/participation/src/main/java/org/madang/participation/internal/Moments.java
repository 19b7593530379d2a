package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Tells the time as finely as every database and the engine keep it.
 *
 * @param clock the platform's clock
 * @param zone the city's zone
 */
record Moments(Clock clock, ZoneId zone) {

    Instant now() {
        return storable(clock.instant());
    }

    /** The day it is in the city. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    static Instant storable(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> find(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
