package org.madang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets nobody guess: after some failures under a name it is locked, each time for longer. */
final class Attempts {

    private static final int FREE = 5;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 11;

    private final Database database;
    private final Moments moments;

    Attempts(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    /**
     * Begins an attempt, which counts as failed until {@link #succeeded}: so many at once win nothing.
     *
     * @return until when the name is locked; empty when the attempt may go on
     */
    Optional<Instant> begin(String subject) {
        return database.insist(rows -> {
            var before =
                    rows.find(Attempts::read, "select * from identity_attempt where subject = ? for update", subject);
            var locked = before.flatMap(Failed::locked).filter(moments.now()::isBefore);
            if (locked.isEmpty()) {
                count(rows, subject, before.map(Failed::failures).orElse(0) + 1);
            }
            return locked;
        });
    }

    /** The attempt was right; all is forgiven. */
    void succeeded(String subject) {
        database.run(rows -> rows.update("delete from identity_attempt where subject = ?", subject));
    }

    private void count(Rows rows, String subject, int failures) {
        var now = moments.now();
        var lock = failures < FREE ? Optional.<Instant>empty() : Optional.of(now.plus(delay(failures)));
        var changed = rows.update(
                "update identity_attempt set failures = ?, failed_at = ?, locked_until = cast(? as timestamp with time zone) where subject = ?",
                failures,
                now,
                lock,
                subject);
        if (changed == 0) {
            rows.update(
                    "insert into identity_attempt (subject, failures, failed_at) values (?, ?, ?)",
                    subject,
                    failures,
                    now);
        }
    }

    private static Duration delay(int failures) {
        return FIRST_LOCK.multipliedBy(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
    }

    private static Failed read(ResultSet row) throws SQLException {
        return new Failed(row.getInt("failures"), Rows.optionalMoment(row, "locked_until"));
    }

    private record Failed(int failures, Optional<Instant> locked) {}
}
