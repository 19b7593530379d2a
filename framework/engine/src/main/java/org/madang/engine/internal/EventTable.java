package org.madang.engine.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.api.PolicyId;
import org.madang.api.Values;
import org.madang.engine.ProcessEvent;

/** The one table of what happened; rows are added, never changed. */
final class EventTable {

    private static final String INSERT = """
            INSERT INTO engine_event (at, type, policy, process, version, instance, activity_instance, activity, name, \
            act, task, actor, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OF_POLICY = "SELECT * FROM engine_event WHERE policy = ? ORDER BY id";
    private static final TypeReference<LinkedHashMap<String, Object>> DETAILS = new TypeReference<>() {};

    private EventTable() {}

    static void insert(Connection connection, List<EventRow> rows) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var row : rows) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<ProcessEvent> of(Connection connection, PolicyId policy) throws SQLException {
        try (var select = connection.prepareStatement(OF_POLICY)) {
            select.setString(1, policy.value());
            return read(select, policy);
        }
    }

    private static void bind(PreparedStatement insert, EventRow row) throws SQLException {
        insert.setObject(1, OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC));
        insert.setString(2, row.type());
        insert.setString(3, row.where().policy());
        insert.setString(4, row.where().process());
        insert.setObject(5, row.where().version(), Types.INTEGER);
        insert.setString(6, row.where().instance());
        insert.setString(7, row.what().activityInstance());
        insert.setString(8, row.what().activity());
        insert.setString(9, row.what().name());
        insert.setString(10, row.what().act());
        insert.setString(11, row.what().task());
        insert.setString(12, row.what().actor());
        insert.setString(13, json(row.what().details()));
    }

    private static List<ProcessEvent> read(PreparedStatement select, PolicyId policy) throws SQLException {
        var events = new ArrayList<ProcessEvent>();
        var starts = new HashMap<String, Instant>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                events.add(event(rows, policy, duration(rows, starts)));
            }
        }
        return events;
    }

    /** How long what ends with this row took: since the row that began it. */
    private static Optional<Duration> duration(ResultSet row, Map<String, Instant> starts) throws SQLException {
        var type = row.getString("type");
        var at = at(row);
        var kind = type.substring(0, type.indexOf('.'));
        var key = kind + ":" + row.getString("instance") + ":" + row.getString("activity_instance");
        if (type.endsWith(".started") || type.endsWith(".created")) {
            starts.put(key, at);
            return Optional.empty();
        }
        var ends = type.endsWith("ed") && !type.endsWith(".updated") && !type.endsWith(".changed");
        return ends ? Optional.ofNullable(starts.get(key)).map(start -> Duration.between(start, at)) : Optional.empty();
    }

    private static ProcessEvent event(ResultSet row, PolicyId policy, Optional<Duration> duration) throws SQLException {
        return new ProcessEvent(
                row.getString("id"),
                at(row),
                row.getString("type"),
                policy,
                row.getString("process"),
                row.getInt("version"),
                row.getString("instance"),
                text(row, "activity"),
                text(row, "name"),
                text(row, "act"),
                text(row, "task"),
                text(row, "actor"),
                duration,
                details(row.getString("details")));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static @Nullable String json(Map<String, Object> details) throws SQLException {
        try {
            return details.isEmpty() ? null : Json.MAPPER.writeValueAsString(details);
        } catch (JsonProcessingException failure) {
            throw new SQLException("Details %s are not plain".formatted(details.keySet()), failure);
        }
    }

    private static Values details(@Nullable String json) throws SQLException {
        try {
            return json == null ? Values.none() : new Values(Json.MAPPER.readValue(json, DETAILS));
        } catch (JsonProcessingException failure) {
            throw new SQLException("Details are not JSON: " + json, failure);
        }
    }
}
