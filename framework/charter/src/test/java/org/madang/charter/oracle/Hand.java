package org.madang.charter.oracle;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Does to the engine what a label says. */
final class Hand {

    private static final long LONG = 1_000_000_000L;

    private final RealEngine real;
    private String failure = "";

    Hand(RealEngine real) {
        this.real = real;
    }

    /** The things a label may be done to, by the engine's ids. */
    static List<String> candidates(String label, Waiting waiting) {
        if (label.equals("start")) {
            return List.of("");
        }
        var parts = label.split(":", -1);
        var key = (parts[0].equals("fail") ? "work" : parts[0]) + ":" + parts[1];
        return waiting.things().getOrDefault(key, List.of());
    }

    /** What the engine said when it last threw. */
    String failure() {
        return failure;
    }

    /** False if the engine throws and rolls back. */
    boolean act(String label, String id) throws SQLException {
        try {
            attempt(label.split(":", -1), id);
            return true;
        } catch (RuntimeException rolledBack) {
            failure = String.valueOf(rolledBack.getMessage());
            return false;
        }
    }

    private void attempt(String[] label, String id) throws SQLException {
        switch (label[0]) {
            case "start" -> real.engine.getRuntimeService().startProcessInstanceByKey("P");
            case "work", "fail" -> work(label, id);
            case "save" -> real.engine.getManagementService().executeJob(id);
            default -> event(id);
        }
    }

    private void work(String[] label, String id) throws SQLException {
        if (real.one("select ID_ from ACT_RU_EXT_TASK where ID_ = ?", id).isEmpty()) {
            real.engine.getTaskService().complete(id);
            return;
        }
        var external = real.engine.getExternalTaskService();
        external.lock(id, "w", LONG);
        if (label[0].equals("fail")) {
            external.handleBpmnError(id, "w", label[2].isEmpty() ? "UNLISTED" : label[2]);
        } else {
            external.complete(id, "w");
        }
    }

    private void event(String id) throws SQLException {
        var row = real.one("select EVENT_TYPE_, EVENT_NAME_, EXECUTION_ID_ from ACT_RU_EVENT_SUBSCR where ID_ = ?", id);
        if (row.isEmpty()) {
            inTime(id);
            real.engine.getManagementService().executeJob(id);
        } else if (row.get(2).equals("null")) {
            begin(row.get(0), row.get(1));
        } else if (row.get(0).equals("message")) {
            real.engine.getRuntimeService().messageEventReceived(row.get(1), row.get(2));
        } else {
            real.engine.getRuntimeService().signalEventReceived(row.get(1), row.get(2));
        }
    }

    private void begin(String type, String name) {
        if (type.equals("message")) {
            real.engine.getRuntimeService().createMessageCorrelation(name).correlateStartMessage();
        } else {
            real.engine.getRuntimeService().signalEventReceived(name);
        }
    }

    /** Lets a job run just after it is due: a timer counts its rounds by the clock. */
    private void inTime(String job) throws SQLException {
        var due = real.one("select DUEDATE_ from ACT_RU_JOB where ID_ = ?", job).get(0);
        if (!due.equals("null")) {
            ClockUtil.setCurrentTime(
                    Date.from(Timestamp.valueOf(due).toInstant().plusSeconds(1)));
        }
    }
}
