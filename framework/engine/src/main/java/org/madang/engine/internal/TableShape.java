package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table of a database, its names in small letters whatever the database makes of them.
 *
 * @param columns what each holds, by name: the order of a table depends on the database
 * @param counter the column the database numbers by itself
 */
record TableShape(String name, Map<String, ColumnKind> columns, Optional<String> counter) {

    /** How Flyway's books are called; they belong to the tables, not to what is in them. */
    static final String HISTORY = "_schema_history";

    private static final Set<String> KINDS = Set.of("TABLE", "BASE TABLE");

    /** All tables of a connection's schema but Flyway's books, by name. */
    static Map<String, TableShape> all(Connection connection) throws SQLException {
        var found = new LinkedHashMap<String, TableShape>();
        for (var name : names(connection)) {
            if (!name.endsWith(HISTORY)) {
                found.put(small(name), of(name, connection));
            }
        }
        return found;
    }

    /** The names of all tables, as the database writes them. */
    static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                if (KINDS.contains(tables.getString("TABLE_TYPE"))) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    String select() {
        return "select %s from %s".formatted(String.join(", ", columns.keySet()), name);
    }

    String insert() {
        var places = columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into %s (%s) overriding system value values (%s)"
                .formatted(name, String.join(", ", columns.keySet()), places);
    }

    private static TableShape of(String table, Connection connection) throws SQLException {
        var columns = new TreeMap<String, ColumnKind>();
        var counter = Optional.<String>empty();
        try (var rows = connection
                .getMetaData()
                .getColumns(connection.getCatalog(), connection.getSchema(), escaped(table, connection), "%")) {
            while (rows.next()) {
                columns.put(small(rows.getString("COLUMN_NAME")), kind(rows));
                counter = "YES".equals(rows.getString("IS_AUTOINCREMENT"))
                        ? Optional.of(small(rows.getString("COLUMN_NAME")))
                        : counter;
            }
        }
        return new TableShape(small(table), columns, counter);
    }

    private static ColumnKind kind(ResultSet column) throws SQLException {
        return ColumnKind.of(column.getInt("DATA_TYPE"), column.getString("TYPE_NAME"));
    }

    private static String escaped(String table, Connection connection) throws SQLException {
        var escape = connection.getMetaData().getSearchStringEscape();
        return table.replace("_", escape + "_");
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
