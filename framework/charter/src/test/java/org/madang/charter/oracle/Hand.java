package org.madang.charter.oracle;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;

/** Does to the engine what a label says. */
final class Hand {

    private static final long LONG = 1_000_000_000L;

    private final RealEngine real;

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

    /** False if the engine throws and rolls back. */
    boolean act(String label, String id) throws java.sql.SQLException {
        try {
            attempt(label.split(":", -1), id);
            return true;
        } catch (ProcessEngineException rolledBack) {
            return false;
        }
    }

    private void attempt(String[] label, String id) throws java.sql.SQLException {
        switch (label[0]) {
            case "start" -> real.engine.getRuntimeService().startProcessInstanceByKey("P");
            case "work", "fail" -> work(label, id);
            case "save" -> real.engine.getManagementService().executeJob(id);
            default -> event(id);
        }
    }

    private void work(String[] label, String id) {
        var external = real.engine.getExternalTaskService();
        if (external.createExternalTaskQuery().externalTaskId(id).count() == 0) {
            real.engine.getTaskService().complete(id);
            return;
        }
        external.lock(id, "w", LONG);
        if (label[0].equals("fail")) {
            external.handleBpmnError(id, "w", label[2]);
        } else {
            external.complete(id, "w");
        }
    }

    private void event(String id) throws java.sql.SQLException {
        var found = real.rows(
                "select EVENT_NAME_, EVENT_TYPE_, EXECUTION_ID_ from ACT_RU_EVENT_SUBSCR where ID_ = '" + id + "'");
        if (found.isEmpty()) {
            real.engine.getManagementService().executeJob(id);
            return;
        }
        var row = found.get(0);
        var runtime = real.engine.getRuntimeService();
        if ("message".equals(row.get("EVENT_TYPE_"))) {
            runtime.messageEventReceived(row.get("EVENT_NAME_"), row.get("EXECUTION_ID_"));
        } else {
            runtime.signalEventReceived(row.get("EVENT_NAME_"), row.get("EXECUTION_ID_"));
        }
    }
}
