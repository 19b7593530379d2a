package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.madang.engine.UnitOfWork;

/** Keeps in the database the packs that were sent and wait, which are in no folder. */
final class SentPacks {

    private static final String SENT = "sent:";
    private static final String INSERT =
            "INSERT INTO engine_sent_file (source, pack, path, content) VALUES (?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM engine_sent_file WHERE source = ?";
    private static final String ALL = "SELECT source, pack, path, content FROM engine_sent_file";

    private final UnitOfWork work;
    private final Map<String, String> kept = new HashMap<>();

    SentPacks(UnitOfWork work) {
        this.work = work;
    }

    /** Names whoever sent a pack. */
    static String source(String sender, String pack) {
        return SENT + sender + ":" + pack;
    }

    /** Keeps a pack that was sent while it waits, and forgets it as soon as it does not. */
    void note(Pack pack, boolean waits) {
        var before = Optional.ofNullable(kept.get(pack.source()));
        var now = Optional.of(pack.digest()).filter(digest -> waits);
        if (pack.source().startsWith(SENT) && !before.equals(now)) {
            work.run(connection -> {
                delete(connection, pack.source());
                if (waits) {
                    insert(connection, pack);
                }
            });
            kept.remove(pack.source());
            now.ifPresent(digest -> kept.put(pack.source(), digest));
        }
    }

    /** Those that wait, as they were sent. */
    List<Pack> all() {
        var packs = work.call(SentPacks::read);
        packs.forEach(pack -> kept.put(pack.source(), pack.digest()));
        return packs;
    }

    private static void delete(Connection connection, String source) throws SQLException {
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, source);
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, Pack pack) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var file : pack.files().entrySet()) {
                insert.setString(1, pack.source());
                insert.setString(2, pack.name());
                insert.setString(3, file.getKey());
                insert.setString(4, Base64.getEncoder().encodeToString(file.getValue()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<Pack> read(Connection connection) throws SQLException {
        var packs = new TreeMap<String, String>();
        var files = new TreeMap<String, Map<String, byte[]>>();
        try (var select = connection.prepareStatement(ALL);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                packs.put(rows.getString(1), rows.getString(2));
                files.computeIfAbsent(rows.getString(1), source -> new TreeMap<>())
                        .put(rows.getString(3), Base64.getDecoder().decode(rows.getString(4)));
            }
        }
        return packs.entrySet().stream()
                .map(pack -> Pack.of(pack.getValue(), pack.getKey(), files.getOrDefault(pack.getKey(), Map.of())))
                .toList();
    }
}
