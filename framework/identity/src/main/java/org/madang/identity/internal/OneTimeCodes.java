package org.madang.identity.internal;

import java.time.Duration;
import java.util.Optional;

/** Codes that open something once, until a time; only their hashes are kept. */
final class OneTimeCodes {

    /** What a code opens. */
    enum Purpose {
        FIRST,
        RESET,
        LETTER
    }

    private final Database database;
    private final Moments moments;

    OneTimeCodes(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    /** Keeps the code; earlier ones for the same are void. */
    void keep(Purpose purpose, String subject, Issued issued) {
        database.run(rows -> {
            forget(purpose, subject);
            rows.update(
                    "insert into identity_code (code, purpose, subject, until_at) values (?, ?, ?, ?)",
                    hash(purpose, issued.code()),
                    purpose.name(),
                    subject,
                    moments.now().plus(issued.lasts()));
        });
    }

    /** Uses the code up: what it opens, if it is right and in time. */
    Optional<String> use(Purpose purpose, String code) {
        var hash = hash(purpose, code);
        return database.call(rows -> rows.find(
                        row -> row.getString("subject"),
                        "select subject from identity_code where code = ? and until_at > ?",
                        hash,
                        moments.now())
                .filter(subject -> rows.update("delete from identity_code where code = ?", hash) == 1));
    }

    void forget(Purpose purpose, String subject) {
        database.run(rows ->
                rows.update("delete from identity_code where purpose = ? and subject = ?", purpose.name(), subject));
    }

    private static String hash(Purpose purpose, String code) {
        return Secrets.hash(purpose + ":" + Secrets.typed(code));
    }

    /**
     * A code given out.
     *
     * @param code the code
     * @param lasts for how long it is good
     */
    record Issued(String code, Duration lasts) {}
}
