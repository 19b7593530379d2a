package org.madang.engine.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madang.api.Values;

/** The rows of the outbox. */
final class OutboxTable {

    private static final String INSERT = "INSERT INTO engine_outbox (topic, message) VALUES (?, ?)";
    private static final String OLDEST = "SELECT id, message FROM engine_outbox WHERE topic = ? ORDER BY id LIMIT ?";
    private static final String DELETE = "DELETE FROM engine_outbox WHERE id = ?";
    private static final String ANY = "SELECT 1 FROM engine_outbox WHERE topic = ? FETCH FIRST 1 ROWS ONLY";
    private static final String LOCK = "SELECT topic FROM engine_outbox_taker WHERE topic = ? FOR UPDATE";
    private static final String ADD_TAKER = "INSERT INTO engine_outbox_taker (topic) VALUES (?)";
    private static final TypeReference<LinkedHashMap<String, Object>> MESSAGE = new TypeReference<>() {};

    private OutboxTable() {}

    static void insert(Connection connection, String topic, List<Values> messages) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var message : messages) {
                insert.setString(1, topic);
                insert.setString(2, json(message));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static boolean isEmpty(Connection connection, String topic) throws SQLException {
        return !finds(connection, ANY, topic);
    }

    /** Waits until nobody else takes of the topic; whether it could, which it can not before there is a row. */
    static boolean lock(Connection connection, String topic) throws SQLException {
        return finds(connection, LOCK, topic);
    }

    static void addTaker(Connection connection, String topic) throws SQLException {
        try (var insert = connection.prepareStatement(ADD_TAKER)) {
            insert.setString(1, topic);
            insert.executeUpdate();
        }
    }

    static SortedMap<Long, Values> oldest(Connection connection, String topic, int most) throws SQLException {
        var found = new TreeMap<Long, Values>();
        try (var select = connection.prepareStatement(OLDEST)) {
            select.setString(1, topic);
            select.setInt(2, most);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), values(rows.getString(2)));
                }
            }
        }
        return found;
    }

    static void delete(Connection connection, Iterable<Long> ids) throws SQLException {
        try (var delete = connection.prepareStatement(DELETE)) {
            for (var id : ids) {
                delete.setLong(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static boolean finds(Connection connection, String query, String topic) throws SQLException {
        try (var select = connection.prepareStatement(query)) {
            select.setString(1, topic);
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String json(Values message) throws SQLException {
        try {
            return Json.MAPPER.writeValueAsString(inJson(message.asMap()));
        } catch (JsonProcessingException failure) {
            throw new SQLException(
                    "A message of %s is not plain".formatted(message.asMap().keySet()), failure);
        }
    }

    /** Numbers, flags, lists and maps stay; all else becomes text. */
    private static Object inJson(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((name, item) -> copy.put(name.toString(), inJson(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(OutboxTable::inJson).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static Values values(String json) throws SQLException {
        try {
            return new Values(Json.MAPPER.readValue(json, MESSAGE));
        } catch (JsonProcessingException failure) {
            throw new SQLException("A message of the outbox is not JSON", failure);
        }
    }
}
