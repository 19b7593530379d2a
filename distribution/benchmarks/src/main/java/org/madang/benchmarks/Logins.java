package org.madang.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Makes many people who are signed in, past the hashing of passwords, which would take longer than what is measured. */
final class Logins {

    private static final String ACCOUNT = "insert into identity_account"
            + " (id, login, name, roles, disabled, created_at, seen_at) values (?, ?, ?, 'resident', false, ?, ?)";
    private static final String SESSION =
            "insert into identity_session (token, subject, begun_at, until_at) values (?, ?, ?, ?)";

    private Logins() {}

    /** The tokens of their sessions. */
    static List<String> make(Databases.Address database, int number) throws SQLException {
        var tokens = new ArrayList<String>();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), "");
                var accounts = connection.prepareStatement(ACCOUNT);
                var sessions = connection.prepareStatement(SESSION)) {
            for (var one = 0; one < number; one++) {
                var token = "mds_" + UUID.randomUUID();
                tokens.add(token);
                set(accounts, "a-load" + one, "load-%d@city.example".formatted(one), "Load", now, now);
                set(sessions, hash(token), "a-load" + one, now, now.plusDays(1));
            }
            accounts.executeBatch();
            sessions.executeBatch();
        }
        return tokens;
    }

    private static void set(java.sql.PreparedStatement insert, Object... values) throws SQLException {
        for (var place = 0; place < values.length; place++) {
            insert.setObject(place + 1, values[place]);
        }
        insert.addBatch();
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
