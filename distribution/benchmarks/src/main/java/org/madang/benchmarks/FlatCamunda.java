package org.madang.benchmarks;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** Camunda on the class path, as its users run it. */
final class FlatCamunda implements Contender {

    private static final int PAGE = 50;

    private final String name;
    private final AtomicLong finished = new AtomicLong();
    private final AtomicLong started = new AtomicLong();
    private final ProcessEngine engine;

    FlatCamunda(String name, CountingDataSource database, boolean async, String history) {
        this.name = name;
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName(name);
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory(history);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutorActivate(async);
        JavaDelegate work = execution -> {
            if (execution.getCurrentActivityId().equals("last")) {
                finished.incrementAndGet();
            }
        };
        settings.setBeans(Map.of("work", work));
        this.engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bench.bpmn", Models.camunda(async))
                .deploy();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        engine.getRuntimeService().startProcessInstanceByKey(Models.PROCESS, "case-" + started.incrementAndGet());
    }

    @Override
    public int completeOpenTasks() {
        var tasks = engine.getTaskService().createTaskQuery().taskCandidateGroup(Models.ROLE).listPage(0, PAGE);
        tasks.forEach(task -> engine.getTaskService().complete(task.getId()));
        return tasks.size();
    }

    @Override
    public long finished() {
        return finished.get();
    }

    @Override
    public void close() {
        engine.close();
    }
}
