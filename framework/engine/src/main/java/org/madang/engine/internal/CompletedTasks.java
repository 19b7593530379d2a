package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Who has completed what in a case, also in the processes it calls; only inside an engine command.
 *
 * @param policy the policy it runs for
 */
record CompletedTasks(String policy) {

    private static final String COMPLETED = """
            SELECT COUNT(*) FROM engine_event
            WHERE policy = ? AND type = 'task.completed' AND actor = ? AND activity = ANY (?)""";

    static CompletedTasks of(ExecutionEntity execution) {
        return new CompletedTasks(String.valueOf(execution.getProcessBusinessKey()));
    }

    /** Whether the actor completed one of these tasks before. */
    boolean by(String actor, List<String> activities) {
        var connection =
                Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
        try {
            return count(connection, actor, activities) > 0;
        } catch (SQLException failure) {
            throw new IllegalStateException("The events of policy '%s' can not be read".formatted(policy), failure);
        }
    }

    private int count(Connection connection, String actor, List<String> activities) throws SQLException {
        try (var select = connection.prepareStatement(COMPLETED)) {
            select.setString(1, policy);
            select.setString(2, actor);
            select.setArray(3, connection.createArrayOf("varchar", activities.toArray()));
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
