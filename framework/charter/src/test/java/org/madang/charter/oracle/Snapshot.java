package org.madang.charter.oracle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** The rows of all running cases, to be looked at, or put back later. */
final class Snapshot {

    private static final List<String> TABLES = List.of(
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_EXT_TASK",
            "ACT_RU_EVENT_SUBSCR",
            "ACT_RU_JOB",
            "ACT_RU_VARIABLE");

    private final Map<String, Rows> tables = new LinkedHashMap<>();
    private final Date time = ClockUtil.getCurrentTime();

    /** What one table holds; columns by name. */
    private record Rows(Map<String, Integer> columns, List<@Nullable Object[]> rows) {}

    /** A row of a table. */
    record Row(Map<String, Integer> columns, List<@Nullable Object> values) {

        /** Its value as text; "null" if there is none. */
        String text(String column) {
            return String.valueOf(values.get(columns.getOrDefault(column, -1)));
        }
    }

    static Snapshot take(Connection connection) throws SQLException {
        var snapshot = new Snapshot();
        for (var table : TABLES) {
            try (var statement = connection.prepareStatement("select * from " + table);
                    var result = statement.executeQuery()) {
                var columns = new LinkedHashMap<String, Integer>();
                var count = result.getMetaData().getColumnCount();
                for (var i = 0; i < count; i++) {
                    columns.put(result.getMetaData().getColumnLabel(i + 1).toUpperCase(Locale.ROOT), i);
                }
                var rows = new ArrayList<@Nullable Object[]>();
                while (result.next()) {
                    var row = new @Nullable Object[count];
                    for (var i = 0; i < count; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
                snapshot.tables.put(table, new Rows(columns, rows));
            }
        }
        return snapshot;
    }

    List<Row> rows(String table) {
        var found = tables.getOrDefault("ACT_RU_" + table, new Rows(Map.of(), List.of()));
        return found.rows().stream()
                .map(row -> new Row(found.columns(), Arrays.asList(row)))
                .toList();
    }

    /** The day and time of the engine. */
    Date time() {
        return time;
    }

    static void clear(Connection connection) throws SQLException {
        for (var table : TABLES) {
            try (var statement = connection.prepareStatement("delete from " + table)) {
                statement.executeUpdate();
            }
        }
    }

    void restore(Connection connection) throws SQLException {
        clear(connection);
        for (var entry : tables.entrySet()) {
            if (!entry.getValue().rows().isEmpty()) {
                insert(connection, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void insert(Connection connection, String table, Rows rows) throws SQLException {
        var marks = "?,".repeat(rows.columns().size()).replaceAll(",$", "");
        try (var statement = connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (var row : rows.rows()) {
                add(statement, row);
            }
            statement.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (var i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
    }
}
