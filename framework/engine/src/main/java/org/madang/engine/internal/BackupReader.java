package org.madang.engine.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.api.Backups.Contents;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Reads what {@link BackupWriter} wrote into tables that are there and empty. */
final class BackupReader {

    private static final int BATCH = 1_000;
    private static final String NOT_WHOLE = "This is no whole backup of Madang: ";

    private final Connection connection;
    private final JsonParser json;
    private final Map<String, TableShape> tables;
    private final Map<String, Long> read = new TreeMap<>();

    private BackupReader(Connection connection, JsonParser json) throws SQLException {
        this.connection = connection;
        this.json = json;
        this.tables = TableShape.all(connection);
    }

    /** The first line, which the caller may look at before anything is changed. */
    static BackupHead head(JsonParser json) throws IOException {
        try {
            json.nextToken();
            return Json.MAPPER.readValue(json, BackupHead.class);
        } catch (IOException foreign) {
            throw new PlatformException(Problem.BAD_INPUT, NOT_WHOLE + "it does not begin as one does", foreign);
        }
    }

    /** Reads what follows the head. */
    static Contents read(Connection connection, JsonParser json, BackupHead head) throws SQLException, IOException {
        try {
            return new Contents(Instant.parse(head.at()), new BackupReader(connection, json).read());
        } catch (JsonProcessingException cut) {
            throw new PlatformException(Problem.BAD_INPUT, NOT_WHOLE + "it breaks off or was changed", cut);
        }
    }

    private Map<String, Long> read() throws SQLException, IOException {
        var token = json.nextToken();
        while (token == JsonToken.START_OBJECT) {
            var line = Json.MAPPER.<JsonNode>readTree(json);
            if (line.has("rows")) {
                checkAll(line.get("rows"));
                return read;
            }
            token = rows(shape(line));
        }
        throw broken("it ends too early");
    }

    private TableShape shape(JsonNode line) {
        var name = line.path("table").asText();
        var columns = Json.MAPPER.convertValue(line.path("columns"), new TypeReference<List<String>>() {});
        var shape = tables.get(name);
        if (shape == null || !columns.equals(List.copyOf(shape.columns().keySet()))) {
            throw broken("table '%s' is not as here".formatted(name));
        }
        return shape;
    }

    /** Answers what comes after the last row. */
    private @Nullable JsonToken rows(TableShape table) throws SQLException, IOException {
        try (var insert = connection.prepareStatement(table.insert())) {
            var count = 0L;
            var token = json.nextToken();
            while (token == JsonToken.START_ARRAY) {
                row(table, insert);
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
                token = json.nextToken();
            }
            insert.executeBatch();
            read.put(table.name(), count);
            return token;
        }
    }

    private void row(TableShape table, PreparedStatement insert) throws SQLException, IOException {
        var column = 1;
        for (var kind : table.columns().values()) {
            json.nextToken();
            kind.read(json, insert, column++);
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw broken("a row of '%s' has too many values".formatted(table.name()));
        }
    }

    private void checkAll(JsonNode promised) {
        var rows = Json.MAPPER.convertValue(promised, new TypeReference<TreeMap<String, Long>>() {});
        if (!rows.equals(read)) {
            throw broken("it promises other rows than it has");
        }
    }

    private static PlatformException broken(String why) {
        return new PlatformException(Problem.BAD_INPUT, NOT_WHOLE + why);
    }
}
