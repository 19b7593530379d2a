package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.api.PolicyId;
import org.madang.api.Progress;
import org.madang.engine.UnitOfWork;

/** Reads from the event table where policies stand: what has begun there and not ended. */
final class EngineProgress implements Progress {

    private static final String EVENTS = """
            SELECT at, type, process, instance, activity, activity_instance FROM engine_event \
            WHERE policy = ? AND (type LIKE 'activity.%' OR type IN ('process.ended', 'process.cancelled')) \
            ORDER BY id""";

    private final UnitOfWork work;

    EngineProgress(UnitOfWork work) {
        this.work = work;
    }

    @Override
    public List<Place> of(PolicyId policy) {
        return work.call(connection -> open(connection, policy));
    }

    private static List<Place> open(Connection connection, PolicyId policy) throws SQLException {
        var reading = new Reading();
        try (var select = connection.prepareStatement(EVENTS)) {
            select.setString(1, policy.value());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reading.add(rows);
                }
            }
        }
        return reading.open.values().stream().map(Begun::place).toList();
    }

    /** An activity that has begun, in one instance of a process. */
    private record Begun(Place place, String instance) {

        Begun called(String activity) {
            return new Begun(new Place(place.process(), activity, place.since(), place.visit()), instance);
        }
    }

    /** Goes through the events in their order. */
    private static final class Reading {

        private final Map<String, Begun> open = new LinkedHashMap<>();
        private final Map<String, Integer> visits = new HashMap<>();

        void add(ResultSet row) throws SQLException {
            var type = row.getString("type");
            var instance = row.getString("instance");
            if (type.startsWith("process.")) {
                open.values().removeIf(begun -> begun.instance().equals(instance));
            } else if (type.equals("activity.started")) {
                begin(row, instance);
            } else if (type.equals("activity.migrated")) {
                goOn(row);
            } else if (type.equals("activity.ended") || type.equals("activity.cancelled")) {
                open.remove(row.getString("activity_instance"));
            }
        }

        private void begin(ResultSet row, String instance) throws SQLException {
            var process = row.getString("process");
            var activity = row.getString("activity");
            int visit = visits.merge(process + ":" + activity, 1, Integer::sum);
            open.put(
                    row.getString("activity_instance"),
                    new Begun(new Place(process, activity, at(row), visit), instance));
        }

        /** What was open is called otherwise in the version the case goes on by. */
        private void goOn(ResultSet row) throws SQLException {
            var activity = row.getString("activity");
            open.computeIfPresent(row.getString("activity_instance"), (one, begun) -> begun.called(activity));
        }

        private static Instant at(ResultSet row) throws SQLException {
            return row.getObject("at", OffsetDateTime.class).toInstant();
        }
    }
}
