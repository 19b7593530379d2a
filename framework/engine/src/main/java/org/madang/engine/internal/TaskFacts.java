package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say about a page of open tasks; each is asked once, however many the tasks.
 *
 * @param policies by execution, the policy the task's process runs for
 * @param roles by task, who may do it
 * @param variables by execution, what is set there and nowhere else
 */
record TaskFacts(
        Map<String, String> policies,
        Map<String, Set<String>> roles,
        Map<String, Map<String, @Nullable Object>> variables) {

    private static final String POLICIES_ROLES = """
            select task.EXECUTION_ID_, process.BUSINESS_KEY_, task.ID_, link.GROUP_ID_
            from ACT_RU_TASK task join ACT_RU_EXECUTION process on process.ID_ = task.PROC_INST_ID_
            left join ACT_RU_IDENTITYLINK link on link.TASK_ID_ = task.ID_ and link.TYPE_ = 'candidate'
            where task.ID_ = any (?) and process.BUSINESS_KEY_ is not null""";

    /** Only inside an engine command. */
    static TaskFacts about(List<TaskEntity> tasks, Connection connection) throws SQLException {
        var facts = new TaskFacts(new HashMap<>(), new HashMap<>(), new HashMap<>());
        ask(connection, POLICIES_ROLES, ids(tasks.stream(), TaskEntity::getId), facts::addPolicyAndRole);
        var asking = tasks.stream().filter(task -> !TaskReader.inputNames(task).isEmpty());
        ask(connection, VariableRow.SELECT, ids(asking, TaskEntity::getExecutionId), facts::addVariable);
        return facts;
    }

    private static void ask(Connection connection, String sql, Object[] ids, Take take) throws SQLException {
        if (ids.length == 0) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("varchar", ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    take.row(rows);
                }
            }
        }
    }

    private void addPolicyAndRole(ResultSet row) throws SQLException {
        policies.put(row.getString(1), row.getString(2));
        var role = row.getString(4);
        if (role != null) {
            roles.computeIfAbsent(row.getString(3), any -> new TreeSet<>()).add(role);
        }
    }

    private void addVariable(ResultSet row) throws SQLException {
        var variable = new VariableRow(row);
        var serializers = Context.getProcessEngineConfiguration().getVariableSerializers();
        variables
                .computeIfAbsent(variable.execution(), any -> new HashMap<>())
                .put(variable.getName(), variable.value(serializers));
    }

    private static Object[] ids(Stream<TaskEntity> tasks, Function<TaskEntity, String> id) {
        return tasks.map(id).distinct().toArray();
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface Take {
        void row(ResultSet row) throws SQLException;
    }
}
