package org.madang.register.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The rows of the log itself. */
final class LogTables {

    /** A row of the log. */
    record State(String origin, long size, String frontier) {}

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private LogTables() {}

    /** The log as it stands; everybody else who wants to add to it waits until this transaction ends. */
    static Optional<State> lock(Connection connection) throws SQLException {
        return state(connection, "select * from register_log where id = 1 for update");
    }

    static Optional<State> state(Connection connection) throws SQLException {
        return state(connection, "select * from register_log where id = 1");
    }

    static void begin(Connection connection, String origin) throws SQLException {
        run(connection, "insert into register_log (id, origin, size, frontier) values (1, ?, 0, '')", origin);
    }

    static void grow(Connection connection, Frontier frontier) throws SQLException {
        run(
                connection,
                "update register_log set size = ?, frontier = ? where id = 1",
                frontier.size(),
                frontier.toString());
    }

    static void addKey(Connection connection, NoteSigner signer) throws SQLException {
        run(
                connection,
                "insert into register_key (id, verifier, secret)"
                        + " select coalesce(max(id), 0) + 1, ?, ? from register_key",
                signer.key().toString(),
                signer.stored());
    }

    /** The latest key. */
    static NoteSigner signer(Connection connection) throws SQLException {
        return all(
                        connection,
                        row -> NoteSigner.restore(row.getString("verifier"), row.getString("secret")),
                        "select * from register_key order by id desc fetch first 1 rows only")
                .get(0);
    }

    static void addCheckpoint(Connection connection, long size, SignedNote note) throws SQLException {
        run(
                connection,
                "insert into register_checkpoint (size, note, cosigned) values (?, ?, false)",
                size,
                note.toString());
    }

    static void cosign(Connection connection, long size, SignedNote note) throws SQLException {
        run(
                connection,
                "update register_checkpoint set note = ?, cosigned = true where size = ?",
                note.toString(),
                size);
    }

    static void stamp(Connection connection, long size, byte[] token) throws SQLException {
        run(
                connection,
                "update register_checkpoint set stamp = ? where size = ?",
                Base64.getEncoder().encodeToString(token),
                size);
    }

    static Optional<SignedNote> checkpoint(Connection connection, long size) throws SQLException {
        return all(
                        connection,
                        row -> SignedNote.parse(row.getString("note")),
                        "select note from register_checkpoint where size = ?",
                        size)
                .stream()
                .findFirst();
    }

    /** The latest state. */
    static Optional<SignedNote> latest(Connection connection) throws SQLException {
        return latestWith(connection, -1, "size desc");
    }

    /** The latest state; the latest that witnesses saw instead, if it holds an entry and they saw any that does. */
    static Optional<SignedNote> latestWith(Connection connection, long entry) throws SQLException {
        return latestWith(connection, entry, "cosigned desc, size desc");
    }

    static Optional<byte[]> stamp(Connection connection, long size) throws SQLException {
        return all(
                        connection,
                        row -> Base64.getDecoder().decode(row.getString("stamp")),
                        "select stamp from register_checkpoint where size = ? and stamp is not null",
                        size)
                .stream()
                .findFirst();
    }

    static List<byte[]> hashes(Connection connection, TilePath.Range range) throws SQLException {
        Reading<byte[]> decoded = row -> Base64.getDecoder().decode(row.getString(1));
        return range.level() == 0
                ? all(
                        connection,
                        decoded,
                        "select leaf from register_entry where number >= ? and number < ? order by number",
                        range.first(),
                        range.end())
                : all(
                        connection,
                        decoded,
                        "select hash from register_node where level = ? and number >= ? and number < ?"
                                + " order by number",
                        range.level(),
                        range.first(),
                        range.end());
    }

    static List<String> entries(Connection connection, TilePath.Range range) throws SQLException {
        return all(
                connection,
                row -> row.getString(1),
                "select entry from register_entry where number >= ? and number < ? order by number",
                range.first(),
                range.end());
    }

    static Optional<Long> find(Connection connection, String subject) throws SQLException {
        return all(
                        connection,
                        row -> row.getLong(1),
                        "select number from register_subject where subject = ? order by number fetch first 1 rows only",
                        subject)
                .stream()
                .findFirst();
    }

    static <T> List<T> all(Connection connection, Reading<T> reading, String query, Object... values)
            throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            bind(select, values);
            var found = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        }
    }

    static void run(Connection connection, String change, Object... values) throws SQLException {
        try (var update = connection.prepareStatement(change)) {
            bind(update, values);
            update.executeUpdate();
        }
    }

    private static Optional<SignedNote> latestWith(Connection connection, long entry, String order)
            throws SQLException {
        return all(
                        connection,
                        row -> SignedNote.parse(row.getString("note")),
                        "select note from register_checkpoint where size > ? order by " + order
                                + " fetch first 1 rows only",
                        entry)
                .stream()
                .findFirst();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var number = 0; number < values.length; number++) {
            statement.setObject(number + 1, values[number]);
        }
    }

    private static Optional<State> state(Connection connection, String query) throws SQLException {
        return all(
                        connection,
                        row -> new State(row.getString("origin"), row.getLong("size"), row.getString("frontier")),
                        query)
                .stream()
                .findFirst();
    }
}
