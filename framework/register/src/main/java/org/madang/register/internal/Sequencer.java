package org.madang.register.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Values;

/** Puts entries into the log, one batch after the other, and signs what it has become. */
final class Sequencer {

    /** Begins a log of this name when there is none; whoever else does so at the same time fails. */
    void begin(Connection connection, String origin) throws SQLException {
        if (LogTables.state(connection).isPresent()) {
            return;
        }
        var signer = NoteSigner.generate(origin);
        LogTables.begin(connection, origin);
        LogTables.addKey(connection, signer);
        append(
                connection,
                List.of(Map.of("type", KeyChain.TYPE, "key", signer.key().toString())));
    }

    void add(Connection connection, List<Values> messages) throws SQLException {
        append(connection, messages.stream().map(Values::asMap).toList());
    }

    void append(Connection connection, List<Map<String, Object>> entries) throws SQLException {
        var state = lock(connection);
        append(connection, state, entries, List.of(LogTables.signer(connection)));
    }

    /** Hands the log over to a new key, which the old one vouches for; both sign the next checkpoint. */
    NoteKey renewKey(Connection connection, Map<String, Object> why) throws SQLException {
        var state = lock(connection);
        var old = LogTables.signer(connection);
        var renewed = NoteSigner.generate(state.origin());
        LogTables.addKey(connection, renewed);
        var entry = KeyChain.handOver(old, renewed.key());
        entry.putAll(why);
        append(connection, state, List.of(entry), List.of(renewed, old));
        return renewed.key();
    }

    private static LogTables.State lock(Connection connection) throws SQLException {
        return LogTables.lock(connection)
                .orElseThrow(() -> new PlatformException(Problem.INTERNAL, "The public record has not begun"));
    }

    private static void append(
            Connection connection, LogTables.State state, List<Map<String, Object>> entries, List<NoteSigner> signers)
            throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        var policies = entries.stream()
                .map(Cases::policyOf)
                .filter(policy -> !policy.isEmpty())
                .collect(Collectors.toSet());
        var cases = Cases.of(connection, policies);
        try (var batch = EntryBatch.after(connection, state)) {
            for (var entry : entries) {
                cases.added(entry, batch.add(cases.placed(entry)));
            }
            batch.write();
            cases.write(connection);
            LogTables.grow(connection, batch.frontier());
            var checkpoint = Checkpoint.of(state.origin(), batch.frontier());
            LogTables.addCheckpoint(connection, checkpoint.size(), SignedNote.sign(checkpoint.text(), signers));
        }
    }
}
