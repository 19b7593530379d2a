package org.madang.charter.oracle;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;

/** A Camunda engine in memory that runs one case at a time and can go back to any state it was in. */
final class RealEngine implements AutoCloseable {

    final Decisions decisions = new Decisions();
    final ProcessEngine engine;
    private final Connection connection;
    private @Nullable Deployment deployment;
    private String refusal = "";

    RealEngine() throws SQLException {
        Logger.getLogger("org.camunda").setLevel(Level.OFF);
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl(url);
        configuration.setHistory("none");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setBeans(new TreeMap<>(Map.of("oracle", decisions)));
        engine = configuration.buildProcessEngine();
        connection = DriverManager.getConnection(url, "sa", "");
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
        }
    }

    /** False if the engine refuses the model. */
    boolean deploy(String xml) {
        try {
            deployment = engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream("m.bpmn", new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .deploy();
            return true;
        } catch (ProcessEngineException refused) {
            refusal = String.valueOf(refused.getMessage());
            return false;
        }
    }

    /** Why the engine refused the last model it refused. */
    String refusal() {
        return refusal;
    }

    void undeploy() throws SQLException {
        new Snapshot().restore(connection);
        try (var statement = connection.createStatement()) {
            for (var table : List.of(
                    "ACT_RU_EXECUTION",
                    "ACT_RU_TASK",
                    "ACT_RU_EXT_TASK",
                    "ACT_RU_JOB",
                    "ACT_RU_EVENT_SUBSCR",
                    "ACT_RU_VARIABLE",
                    "ACT_RU_INCIDENT")) {
                statement.execute("delete from " + table);
            }
        }
        connection.commit();
        if (deployment != null) {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
            deployment = null;
        }
    }

    Snapshot snapshot() throws SQLException {
        var snapshot = Snapshot.take(connection);
        connection.commit();
        return snapshot;
    }

    void restore(Snapshot snapshot) throws SQLException {
        snapshot.restore(connection);
    }

    List<Map<String, String>> rows(String sql) throws SQLException {
        var rows = new ArrayList<Map<String, String>>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new TreeMap<String, String>();
                for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), String.valueOf(result.getObject(i)));
                }
                rows.add(row);
            }
        }
        connection.commit();
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        engine.close();
    }
}
