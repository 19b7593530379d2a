package org.madang.charter.oracle;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A Camunda engine in memory that runs one case at a time and can go back to any state it was in. */
final class RealEngine implements AutoCloseable {

    private static final List<String> DEPLOYED = List.of(
            "ACT_RE_DEPLOYMENT",
            "ACT_RE_PROCDEF",
            "ACT_RE_DECISION_DEF",
            "ACT_RE_DECISION_REQ_DEF",
            "ACT_GE_BYTEARRAY",
            "ACT_RU_JOBDEF");
    private static final String DECISION = "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'"
            + " id='d' name='d' namespace='t'><decision id='D' name='D'><decisionTable id='table' hitPolicy='FIRST'>"
            + "<output id='o' name='o' typeRef='string'/><rule id='rule'><outputEntry id='e'><text>\"yes\"</text>"
            + "</outputEntry></rule></decisionTable></decision></definitions>";

    final Decisions decisions = new Decisions();
    final Recorder recorder = new Recorder();
    final ProcessEngine engine;
    private final Connection connection;
    private final OneConnection database;
    private final Map<String, String> jobs = new HashMap<>();
    private final Date first = Date.from(Instant.parse("2026-01-05T09:00:00Z"));
    private Date now = first;
    private Snapshot base = new Snapshot();
    private String refusal = "";

    RealEngine() throws SQLException {
        Logger.getLogger("org.camunda").setLevel(Level.OFF);
        connection =
                DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=500", "sa", "");
        connection.setAutoCommit(false);
        database = new OneConnection(connection);
        engine = configuration().buildProcessEngine();
        try (var statement = connection.createStatement()) {
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
        }
        connection.commit();
    }

    private StandaloneInMemProcessEngineConfiguration configuration() {
        var ids = new AtomicLong();
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setHistory("none");
        configuration.setJobExecutorActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setIdGenerator(() -> "i" + ids.incrementAndGet());
        configuration.setBeans(new Beans(decisions));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(recorder)));
        return configuration;
    }

    /** False if the engine refuses the model. */
    boolean deploy(String xml) throws SQLException {
        ClockUtil.setCurrentTime(first);
        try {
            var deployment = engine.getRepositoryService().createDeployment().addString("m.bpmn", xml);
            if (xml.contains("decisionRef")) {
                deployment.addString("d.dmn", DECISION);
            }
            deployment.deploy();
        } catch (ProcessEngineException refused) {
            refusal = String.valueOf(refused.getMessage());
            return false;
        }
        jobs.clear();
        engine.getManagementService()
                .createJobDefinitionQuery()
                .list()
                .forEach(job -> jobs.put(job.getId(), job.getActivityId()));
        connection.commit();
        database.mark();
        base = snapshot();
        return true;
    }

    /** What there is before any case. */
    Snapshot base() {
        return base;
    }

    /** Why the engine refused the last model it refused. */
    String refusal() {
        return refusal;
    }

    void undeploy() throws SQLException {
        Snapshot.clear(connection);
        try (var statement = connection.createStatement()) {
            for (var table : DEPLOYED) {
                statement.execute("delete from " + table);
            }
        }
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .purgeCache();
        connection.commit();
        recorder.take();
    }

    Snapshot snapshot() throws SQLException {
        return Snapshot.take(connection);
    }

    Waiting waiting(Snapshot snapshot) {
        return Waiting.in(snapshot, jobs);
    }

    /** Goes to a state; what is done from there may be taken back. */
    void restore(Snapshot snapshot) throws SQLException {
        snapshot.restore(connection);
        now = snapshot.time();
        ClockUtil.setCurrentTime(now);
        connection.commit();
        database.mark();
    }

    /** Goes back to the state restored last. */
    void takeBack() throws SQLException {
        database.takeBack();
        ClockUtil.setCurrentTime(now);
        recorder.take();
    }

    /** A value of a row. */
    List<String> one(String sql, String id) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            try (var result = statement.executeQuery()) {
                var values = new ArrayList<String>();
                while (result.next()) {
                    for (var i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        values.add(String.valueOf(result.getObject(i)));
                    }
                }
                return values;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        ClockUtil.reset();
        engine.close();
        connection.close();
    }
}
