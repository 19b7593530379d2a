package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds entries, one after the other, to a log that is held; nothing is written before the end. */
final class EntryBatch implements AutoCloseable {

    /** What an entry may be looked up by, besides its number. */
    private static final List<String> SUBJECTS = List.of("commitment", "subject");

    /** What is left of an entry that is too long. */
    private static final List<String> BRIEF =
            List.of("type", "act", "at", "policy", "previous", "process", "version", "model", "commitment", "pack");

    private final PreparedStatement entries;
    private final PreparedStatement nodes;
    private final PreparedStatement subjects;
    private final Frontier frontier;

    private EntryBatch(Connection connection, LogTables.State state) throws SQLException {
        entries = connection.prepareStatement("insert into register_entry (number, entry, leaf) values (?, ?, ?)");
        nodes = connection.prepareStatement("insert into register_node (level, number, hash) values (?, ?, ?)");
        subjects = connection.prepareStatement("insert into register_subject (subject, number) values (?, ?)");
        frontier = Frontier.of(state.size(), state.frontier(), this::addNode);
    }

    static EntryBatch after(Connection connection, LogTables.State state) throws SQLException {
        return new EntryBatch(connection, state);
    }

    Frontier frontier() {
        return frontier;
    }

    /** Returns the number of the entry. */
    long add(Map<String, Object> fields) throws SQLException {
        var number = frontier.size();
        var entry = fitting(fields);
        var leaf = Hashes.leaf(entry.getBytes(UTF_8));
        frontier.add(leaf);
        entries.setLong(1, number);
        entries.setString(2, entry);
        entries.setString(3, Hashes.text(leaf));
        entries.addBatch();
        addSubjects(fields, number);
        return number;
    }

    void write() throws SQLException {
        entries.executeBatch();
        nodes.executeBatch();
        subjects.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        entries.close();
        nodes.close();
        subjects.close();
    }

    /** What is too long for the format is there by its hash, so that it can not hold up the rest. */
    private static String fitting(Map<String, Object> fields) {
        var entry = CanonicalJson.write(fields);
        var bytes = entry.getBytes(UTF_8);
        if (bytes.length <= EntryBundle.LONGEST) {
            return entry;
        }
        var brief = new LinkedHashMap<>(fields);
        brief.keySet().retainAll(BRIEF);
        brief.put("sha256", HexFormat.of().formatHex(Hashes.sha256().digest(bytes)));
        return CanonicalJson.write(brief);
    }

    /** Only what an entry brings about or is about itself; later entries are found from the case. */
    private void addSubjects(Map<String, Object> fields, long number) throws SQLException {
        for (var name : SUBJECTS) {
            if (fields.get(name) instanceof String subject) {
                addSubject(subject, number);
            }
        }
        if (fields.get("commitments") instanceof List<?> many) {
            for (var subject : many) {
                addSubject(subject.toString(), number);
            }
        }
    }

    private void addSubject(String subject, long number) throws SQLException {
        subjects.setString(1, subject);
        subjects.setLong(2, number);
        subjects.addBatch();
    }

    private void addNode(int level, long number, byte[] hash) {
        try {
            nodes.setInt(1, level);
            nodes.setLong(2, number);
            nodes.setString(3, Hashes.text(hash));
            nodes.addBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("A tile of the public record can not be written", failure);
        }
    }
}
