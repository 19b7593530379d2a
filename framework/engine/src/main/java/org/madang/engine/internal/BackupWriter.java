package org.madang.engine.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.madang.api.Backups.Contents;

/**
 * Writes a database as lines of JSON: the head; for each table its name and columns, then each row as a list; at the end
 * the number of rows of each, so that a backup that was cut off is known.
 */
final class BackupWriter {

    private static final int FETCH = 1_000;

    private final Connection connection;
    private final JsonGenerator json;

    private BackupWriter(Connection connection, JsonGenerator json) {
        this.connection = connection;
        this.json = json;
    }

    /** The connection shows one moment; the stream stays open. */
    static Contents write(Connection connection, Instant at, OutputStream out) throws SQLException, IOException {
        try (var json = Json.MAPPER.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            return new BackupWriter(connection, json).write(at);
        }
    }

    private Contents write(Instant at) throws SQLException, IOException {
        json.writePOJO(BackupHead.of(connection, at.toString()));
        var rows = new TreeMap<String, Long>();
        for (var table : TableShape.all(connection).values()) {
            json.writeStartObject();
            json.writeStringField("table", table.name());
            json.writePOJOField("columns", table.columns().keySet());
            json.writeEndObject();
            rows.put(table.name(), write(table));
        }
        json.writePOJO(Map.of("rows", rows));
        return new Contents(at, rows);
    }

    private long write(TableShape table) throws SQLException, IOException {
        try (var select = connection.prepareStatement(table.select())) {
            select.setFetchSize(FETCH);
            try (var rows = select.executeQuery()) {
                var count = 0L;
                while (rows.next()) {
                    json.writeStartArray();
                    var column = 1;
                    for (var kind : table.columns().values()) {
                        kind.write(rows, column++, json);
                    }
                    json.writeEndArray();
                    count++;
                }
                return count;
            }
        }
    }
}
