package org.madang.engine.internal;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.madang.charter.Move;

/** An engine in memory that does what a way says, with no data, no people and no time. */
final class ReplayEngine implements AutoCloseable {

    private static final long LONG = 1_000_000_000L;
    private static final String US = "replay";

    private final EngineDatabase database;
    private final ProcessEngine engine;
    private final ReplayAnswers answers;

    private ReplayEngine(EngineDatabase database, ReplayAnswers answers) {
        this.database = database;
        this.answers = answers;
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(US + "-" + UUID.randomUUID());
        configuration.setDataSource(database.source());
        configuration.setClassLoader(BundleLoader.here());
        configuration.setHistory("none");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setDefaultNumberOfRetries(1);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setBeans(new TreeMap<>(Map.of("madang", answers)));
        engine = configuration.buildProcessEngine();
    }

    /** With these models deployed, rewritten. */
    static ReplayEngine with(List<XmlFile> models, Map<String, byte[]> files) {
        var url = "jdbc:h2:mem:" + US + "-" + UUID.randomUUID();
        var database = EngineDatabase.open(new EngineSettings.Database(url, "sa", "", 2), Optional.empty());
        var replay = new ReplayEngine(database, new ReplayAnswers(models));
        models.forEach(model -> replay.deploy(model.path(), files.getOrDefault(model.path(), new byte[0])));
        return replay;
    }

    private void deploy(String path, byte[] bpmn) {
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(path, new ByteArrayInputStream(ReplayModel.of(bpmn)))
                .deploy();
    }

    ReplayAnswers answers() {
        return answers;
    }

    /** What a move may be done to, by the engine's ids; one for the start of a case. */
    List<String> candidates(Move move) {
        return switch (move.why()) {
            case START -> List.of("");
            case COMPLETE, FAIL ->
                Stream.concat(tasks(move.node()), steps(move.node())).toList();
            case TIMER ->
                jobs(move.node())
                        .filter(job -> job.getDuedate() != null)
                        .map(Job::getId)
                        .toList();
            case CONTINUE ->
                jobs(move.node())
                        .filter(job -> job.getDuedate() == null)
                        .map(Job::getId)
                        .toList();
            case MESSAGE, SIGNAL -> subscriptions(move.node()).toList();
        };
    }

    /** Does it. What the engine throws is the engine's answer. */
    void move(String process, Move move, String what) {
        answers.expect(move.answers());
        switch (move.why()) {
            case START -> start(process, move.node());
            case COMPLETE, FAIL -> work(move, what);
            case TIMER, CONTINUE -> engine.getManagementService().executeJob(what);
            case MESSAGE -> receive(what);
            case SIGNAL -> signal(what);
        }
    }

    /** Forgets all cases. */
    void clear() {
        var runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), US, true, true, true, true));
    }

    private void start(String process, String event) {
        var runtime = engine.getRuntimeService();
        var message = runtime.createEventSubscriptionQuery().activityId(event).list().stream()
                .filter(subscription -> subscription.getExecutionId() == null)
                .findFirst();
        if (message.isPresent()) {
            runtime.startProcessInstanceByMessage(message.get().getEventName());
        } else {
            var timer = jobs(event).findFirst();
            timer.ifPresentOrElse(
                    job -> engine.getManagementService().executeJob(job.getId()),
                    () -> runtime.startProcessInstanceByKey(process));
        }
    }

    private void work(Move move, String what) {
        var external = engine.getExternalTaskService();
        if (external.createExternalTaskQuery().externalTaskId(what).count() == 0) {
            if (move.why() == Move.Why.FAIL) {
                engine.getTaskService().handleBpmnError(what, move.code());
            } else {
                engine.getTaskService().complete(what);
            }
            return;
        }
        external.lock(what, US, LONG);
        if (move.why() == Move.Why.FAIL) {
            external.handleBpmnError(what, US, move.code());
        } else {
            external.complete(what, US);
        }
    }

    private void receive(String what) {
        var found = subscription(what);
        engine.getRuntimeService().messageEventReceived(found.get("name"), found.get("execution"));
    }

    private void signal(String what) {
        var found = subscription(what);
        engine.getRuntimeService().signalEventReceived(found.get("name"), found.get("execution"));
    }

    private Map<String, String> subscription(String what) {
        var found = engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .eventSubscriptionId(what)
                .singleResult();
        var parts = new HashMap<String, String>();
        parts.put("name", found.getEventName());
        parts.put("execution", found.getExecutionId());
        return parts;
    }

    private Stream<String> tasks(String activity) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(activity).list().stream()
                .map(task -> task.getId());
    }

    private Stream<String> steps(String activity) {
        return engine.getExternalTaskService().createExternalTaskQuery().activityId(activity).list().stream()
                .map(task -> task.getId());
    }

    private Stream<Job> jobs(String activity) {
        return Stream.of(activity, activity + "#multiInstanceBody")
                .flatMap(id -> engine.getManagementService().createJobQuery().activityId(id).list().stream());
    }

    private Stream<String> subscriptions(String activity) {
        return engine.getRuntimeService().createEventSubscriptionQuery().activityId(activity).list().stream()
                .filter(subscription -> subscription.getExecutionId() != null)
                .map(subscription -> subscription.getId());
    }

    @Override
    public void close() {
        try {
            engine.close();
        } finally {
            database.close();
        }
    }
}
