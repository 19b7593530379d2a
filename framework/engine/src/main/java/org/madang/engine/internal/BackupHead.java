package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/**
 * What a backup says of itself before anything else.
 *
 * @param madangDatabase the version of this format
 * @param at when it was taken, ISO 8601
 * @param schema by room, the version its tables had
 * @param counters by table, the last number the database gave by itself
 */
record BackupHead(int madangDatabase, String at, Map<String, String> schema, Map<String, Long> counters) {

    static final int FORMAT = 1;

    private static final String ENGINE = "camunda";
    private static final String ENGINE_VERSION =
            "select VERSION_ from ACT_GE_SCHEMA_LOG order by cast(ID_ as integer) desc fetch first 1 rows only";

    static BackupHead of(Connection connection, String at) throws SQLException {
        var counters = new TreeMap<String, Long>();
        for (var table : TableShape.all(connection).values()) {
            if (table.counter().isPresent()) {
                var last = "select coalesce(max(%s), 0) from %s"
                        .formatted(table.counter().get(), table.name());
                counters.put(table.name(), Long.valueOf(one(connection, last)));
            }
        }
        return new BackupHead(FORMAT, at, schemaOf(connection), counters);
    }

    /** The rooms that had tables. */
    Set<String> rooms() {
        return schema.keySet().stream().filter(room -> !room.equals(ENGINE)).collect(Collectors.toSet());
    }

    /** Fails when a database has other tables than the one the backup was taken from. */
    void checkFits(Connection connection) throws SQLException {
        var here = schemaOf(connection);
        if (madangDatabase != FORMAT || !here.entrySet().containsAll(schema.entrySet())) {
            throw new PlatformException(
                    Problem.BAD_INPUT,
                    "The backup has tables of %s, this release has %s; restore it with the release that made it, then upgrade"
                            .formatted(schema, here));
        }
    }

    private static Map<String, String> schemaOf(Connection connection) throws SQLException {
        var versions = new TreeMap<>(Map.of(ENGINE, one(connection, ENGINE_VERSION)));
        for (var name : TableShape.names(connection)) {
            if (name.endsWith(TableShape.HISTORY)) {
                var room = name.substring(0, name.length() - TableShape.HISTORY.length());
                var last = "select max(cast(\"version\" as integer)) from \"%s\" where \"success\"".formatted(name);
                versions.put(room.toLowerCase(Locale.ROOT), one(connection, last));
            }
        }
        return versions;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
