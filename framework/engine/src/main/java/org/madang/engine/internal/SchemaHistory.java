package org.madang.engine.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/** Reads the history that Flyway keeps of one room, which is much quicker than starting Flyway to find nothing to do. */
record SchemaHistory(DataSource source, String table) {

    /** Whether all these scripts ran and are as they were; by version, such as {@code 1}. */
    boolean hasAll(Map<String, Integer> checksums) throws SQLException {
        try (var connection = source.getConnection()) {
            return exists(connection) && applied(connection).entrySet().containsAll(checksums.entrySet());
        }
    }

    /** As Flyway counts it: over the lines, whatever ends them. */
    static int checksum(Reader script) throws IOException {
        var sum = new CRC32();
        try (var lines = new BufferedReader(script)) {
            lines.lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).forEach(sum::update);
        }
        return (int) sum.getValue();
    }

    private boolean exists(Connection connection) throws SQLException {
        try (var tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), table, null)) {
            return tables.next();
        }
    }

    private Map<String, Integer> applied(Connection connection) throws SQLException {
        var applied = new HashMap<String, Integer>();
        try (var select = connection.prepareStatement(
                        "select \"version\", \"checksum\" from \"" + table + "\" where \"success\"");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getInt(2));
            }
        }
        return applied;
    }
}
