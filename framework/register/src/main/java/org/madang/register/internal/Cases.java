package org.madang.register.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chains the entries of each case, and says on which model it runs. */
final class Cases {

    private record Case(
            long latest,
            @Nullable String process,
            @Nullable Integer version,
            @Nullable String model) {}

    private final Map<String, Case> known = new HashMap<>();
    private final List<String> stored = new ArrayList<>();

    private Cases() {}

    static Cases of(Connection connection, Collection<String> policies) throws SQLException {
        var cases = new Cases();
        if (!policies.isEmpty()) {
            var marks = String.join(", ", Collections.nCopies(policies.size(), "?"));
            LogTables.all(
                    connection,
                    row -> cases.known.put(
                            row.getString("policy"),
                            new Case(
                                    row.getLong("latest"),
                                    row.getString("process"),
                                    row.getObject("version", Integer.class),
                                    row.getString("model"))),
                    "select * from register_case where policy in (" + marks + ")",
                    policies.toArray());
        }
        cases.stored.addAll(cases.known.keySet());
        return cases;
    }

    /** The entry with its place in its case, if it has one. */
    Map<String, Object> placed(Map<String, Object> entry) {
        var placed = new LinkedHashMap<>(entry);
        var before = known.get(policyOf(entry));
        if (before != null) {
            placed.put("previous", before.latest);
            putIfKnown(placed, "process", before.process);
            putIfKnown(placed, "version", before.version);
            putIfKnown(placed, "model", before.model);
        }
        return placed;
    }

    /** The entry has this number now. */
    void added(Map<String, Object> entry, long number) {
        var policy = policyOf(entry);
        if (!policy.isEmpty()) {
            var before = known.get(policy);
            known.put(policy, isOnNewModel(entry) ? placed(entry, number) : moved(before, number));
        }
    }

    void write(Connection connection) throws SQLException {
        try (var update = connection.prepareStatement(
                        "update register_case set latest = ?, process = ?, version = ?, model = ? where policy = ?");
                var insert = connection.prepareStatement(
                        "insert into register_case (latest, process, version, model, policy) values (?, ?, ?, ?, ?)")) {
            for (var entry : known.entrySet()) {
                var statement = stored.contains(entry.getKey()) ? update : insert;
                statement.setLong(1, entry.getValue().latest);
                statement.setString(2, entry.getValue().process);
                statement.setObject(3, entry.getValue().version, java.sql.Types.INTEGER);
                statement.setString(4, entry.getValue().model);
                statement.setString(5, entry.getKey());
                statement.addBatch();
            }
            update.executeBatch();
            insert.executeBatch();
        }
    }

    static String policyOf(Map<String, Object> entry) {
        return Objects.requireNonNullElse(entry.get("policy"), "").toString();
    }

    private static Case placed(Map<String, Object> entry, long number) {
        return new Case(
                number,
                String.valueOf(entry.get("process")),
                ((Number) Objects.requireNonNull(entry.get("version"))).intValue(),
                String.valueOf(entry.get("model")));
    }

    private static Case moved(@Nullable Case before, long number) {
        return before == null
                ? new Case(number, null, null, null)
                : new Case(number, before.process, before.version, before.model);
    }

    /** What a case calls runs on a model of its own, but is no case of its own. */
    private static boolean isOnNewModel(Map<String, Object> entry) {
        var begins = "start".equals(entry.get("type")) || "move".equals(entry.get("type"));
        return begins && !Boolean.TRUE.equals(entry.get("called"));
    }

    private static void putIfKnown(Map<String, Object> entry, String name, @Nullable Object value) {
        if (value != null) {
            entry.putIfAbsent(name, value);
        }
    }
}
