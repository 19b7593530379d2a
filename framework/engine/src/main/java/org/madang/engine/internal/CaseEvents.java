package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.api.PolicyId;
import org.madang.charter.RunningCase.Past;

/** What happened to the elements of one case, also in the processes it called. */
final class CaseEvents {

    private static final String OF_CASE = """
            SELECT type, process, version, activity, activity_instance FROM engine_event
            WHERE policy = ? AND activity IS NOT NULL
            AND type IN ('activity.started', 'activity.ended', 'activity.cancelled')
            AND id > (SELECT MAX(id) FROM engine_event WHERE policy = ? AND instance = ? AND type = 'process.started')
            ORDER BY id""";

    private CaseEvents() {}

    /**
     * One thing that happened.
     *
     * @param one names the very element instance, for as long as it lives
     */
    record Row(Past.What what, String process, int version, String activity, String one) {

        /** The name of the model it happened by. */
        String model() {
            return "%s/%d.bpmn".formatted(process, version);
        }
    }

    static List<Row> of(Connection connection, PolicyId policy, String instance) throws SQLException {
        try (var select = connection.prepareStatement(OF_CASE)) {
            select.setString(1, policy.value());
            select.setString(2, policy.value());
            select.setString(3, instance);
            var rows = new ArrayList<Row>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(
                            what(found.getString("type")),
                            found.getString("process"),
                            found.getInt("version"),
                            found.getString("activity"),
                            String.valueOf(found.getString("activity_instance"))));
                }
            }
            return rows;
        }
    }

    private static Past.What what(String type) {
        return switch (type) {
            case "activity.started" -> Past.What.BEGUN;
            case "activity.ended" -> Past.What.DONE;
            default -> Past.What.CANCELLED;
        };
    }

    /**
     * The same for the charter. What is over is told by the model it ended by, what is open by the one it goes on by; what
     * only the new version has begins last.
     */
    static List<Past> told(List<Row> rows, CasePlaces places) {
        var last = new HashMap<String, Row>();
        var over = new HashSet<String>();
        rows.forEach(row -> {
            last.put(row.one(), row);
            if (row.what() != Past.What.BEGUN) {
                over.add(row.one());
            }
        });
        var past = new ArrayList<Past>();
        rows.forEach(row -> past.add(past(row, last, over, places)));
        places.open().forEach((one, open) -> {
            if (!last.containsKey(one)) {
                past.add(new Past(Past.What.BEGUN, "", open.process(), open.element()));
            }
        });
        return past;
    }

    private static Past past(Row row, Map<String, Row> last, Set<String> over, CasePlaces places) {
        var open = places.open().get(row.one());
        if (open != null && !over.contains(row.one())) {
            return new Past(row.what(), "", open.process(), open.element());
        }
        var end = last.getOrDefault(row.one(), row);
        return new Past(row.what(), end.model(), end.process(), end.activity());
    }
}
