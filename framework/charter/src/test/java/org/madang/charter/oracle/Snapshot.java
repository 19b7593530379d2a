package org.madang.charter.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of all running cases, to be put back later. */
final class Snapshot {

    private static final List<String> TABLES = List.of(
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_EXT_TASK",
            "ACT_RU_EVENT_SUBSCR",
            "ACT_RU_JOB",
            "ACT_RU_VARIABLE",
            "ACT_RU_INCIDENT");

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    static Snapshot take(Connection connection) throws SQLException {
        var snapshot = new Snapshot();
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                var found = new ArrayList<@Nullable Object[]>();
                try (var result = statement.executeQuery("select * from " + table)) {
                    while (result.next()) {
                        var row = new @Nullable Object[result.getMetaData().getColumnCount()];
                        for (var i = 0; i < row.length; i++) {
                            row[i] = result.getObject(i + 1);
                        }
                        found.add(row);
                    }
                }
                snapshot.rows.put(table, found);
            }
        }
        return snapshot;
    }

    void restore(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("delete from " + table);
            }
        }
        for (var entry : rows.entrySet()) {
            insert(connection, entry.getKey(), entry.getValue());
        }
        connection.commit();
    }

    private static void insert(Connection connection, String table, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var marks = "?,".repeat(rows.get(0).length).replaceAll(",$", "");
        try (var statement = connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (var row : rows) {
                for (var i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
