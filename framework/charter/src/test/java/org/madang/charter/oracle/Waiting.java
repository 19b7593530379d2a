package org.madang.charter.oracle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a case waits for in the engine: each thing by kind and element, with the id the engine knows it by. */
record Waiting(boolean ended, Map<String, List<String>> things) {

    static Waiting in(RealEngine engine) throws SQLException {
        var things = new TreeMap<String, List<String>>();
        engine.rows("select ID_, TASK_DEF_KEY_ as A from ACT_RU_TASK").forEach(row -> add(things, "work", row));
        engine.rows("select ID_, ACT_ID_ as A from ACT_RU_EXT_TASK").forEach(row -> add(things, "work", row));
        engine.rows(
                        "select ID_, ACTIVITY_ID_ as A, EXECUTION_ID_ from ACT_RU_EVENT_SUBSCR where EXECUTION_ID_ is not null")
                .forEach(row -> add(things, "event", row));
        engine.rows(
                        "select J.ID_ as ID_, D.ACT_ID_ as A, J.TYPE_ as T from ACT_RU_JOB J join ACT_RU_JOBDEF D on D.ID_ = J.JOB_DEF_ID_"
                                + " where J.PROCESS_INSTANCE_ID_ is not null")
                .forEach(row -> add(things, "timer".equals(row.get("T")) ? "event" : "save", row));
        engine.rows(
                        "select E.ID_, E.ACT_ID_ as A from ACT_RU_EXECUTION E where E.IS_ACTIVE_ = false and E.ACT_ID_ like 'J%'"
                                + " and not exists (select 1 from ACT_RU_EXECUTION C where C.PARENT_ID_ = E.ID_)")
                .forEach(row -> add(things, "join", row));
        var over = engine.rows("select ID_ from ACT_RU_EXECUTION").isEmpty();
        return new Waiting(over, things);
    }

    private static void add(Map<String, List<String>> things, String kind, Map<String, String> row) {
        var element = String.valueOf(row.get("A")).replace("#multiInstanceBody", "");
        things.computeIfAbsent(kind + ":" + element, key -> new ArrayList<>()).add(row.get("ID_"));
    }

    /** Everything with how often it is there. */
    Map<String, Integer> counted() {
        var counted = new TreeMap<String, Integer>();
        things.forEach((key, ids) -> counted.put(key, ids.size()));
        return counted;
    }
}
