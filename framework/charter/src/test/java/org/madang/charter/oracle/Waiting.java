package org.madang.charter.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.madang.charter.oracle.Snapshot.Row;

/** What a case waits for in the engine: each thing by kind and element, with the id the engine knows it by. */
record Waiting(boolean ended, Map<String, List<String>> things) {

    private static final String BEGIN = "begin";

    /** Reads it from the rows; the jobs' elements are found by their definitions. */
    static Waiting in(Snapshot snapshot, Map<String, String> jobs) {
        var things = new TreeMap<String, List<String>>();
        snapshot.rows("TASK").forEach(row -> add(things, "work", row.text("TASK_DEF_KEY_"), row));
        snapshot.rows("EXT_TASK").forEach(row -> add(things, "work", row.text("ACT_ID_"), row));
        snapshot.rows("EVENT_SUBSCR").forEach(row -> {
            var begins = row.text("EXECUTION_ID_").equals("null");
            add(things, begins ? BEGIN : "event", row.text("ACTIVITY_ID_"), row);
        });
        snapshot.rows("JOB").forEach(row -> {
            var begins = row.text("PROCESS_INSTANCE_ID_").equals("null");
            var kind = row.text("TYPE_").equals("timer") ? "event" : "save";
            add(things, begins ? BEGIN : kind, jobs.getOrDefault(row.text("JOB_DEF_ID_"), ""), row);
        });
        joins(snapshot, things);
        return new Waiting(snapshot.rows("EXECUTION").isEmpty(), things);
    }

    /** An event sub-process that begins marks a lone token at a join active again, which changes nothing for it. */
    private static void joins(Snapshot snapshot, Map<String, List<String>> things) {
        var executions = snapshot.rows("EXECUTION");
        var others = new HashSet<String>();
        executions.forEach(row -> others.add(row.text("PARENT_ID_")));
        snapshot.rows("JOB").stream()
                .filter(row -> !row.text("TYPE_").equals("timer"))
                .forEach(row -> others.add(row.text("EXECUTION_ID_")));
        executions.stream()
                .filter(row -> row.text("ACT_ID_").startsWith("J") && !others.contains(row.text("ID_")))
                .forEach(row -> add(things, "join", row.text("ACT_ID_"), row));
    }

    private static void add(Map<String, List<String>> things, String kind, String activity, Row row) {
        var element = activity.replace("#multiInstanceBody", "");
        things.computeIfAbsent(kind + ":" + element, key -> new ArrayList<>()).add(row.text("ID_"));
    }

    /** Whether it begins a new case. */
    static boolean begins(String key) {
        return key.startsWith(BEGIN);
    }

    /** Everything a running case waits for, with how often it is there. */
    Map<String, Integer> counted() {
        var counted = new TreeMap<String, Integer>();
        things.forEach((key, ids) -> {
            if (!begins(key)) {
                counted.put(key, ids.size());
            }
        });
        return counted;
    }

    /** Whether nothing can happen any more, although the case is not over, but what may come again and again. */
    boolean stuck(Predicate<String> mayRepeat) {
        return !ended
                && things.keySet().stream()
                        .allMatch(key -> key.startsWith("join:") || begins(key) || mayRepeat.test(key));
    }
}
