package org.madang.benchmarks;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** Camunda on the class path, as its users run it. */
final class FlatCamunda implements Contender {

    private final StepCount steps = new StepCount();
    private final CaseIds ids = new CaseIds();
    private final ProcessEngine engine;

    FlatCamunda(CountingDataSource database, boolean async, String history) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("flat");
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory(history);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutor(threads());
        settings.setJobExecutorActivate(async);
        JavaDelegate work = execution -> steps.work(execution.getCurrentActivityId());
        settings.setBeans(Map.of("work", work));
        this.engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bench.bpmn", Models.camunda(async))
                .deploy();
    }

    /** Better than the defaults, which take three jobs at a time. */
    private static DefaultJobExecutor threads() {
        var executor = new DefaultJobExecutor();
        executor.setQueueSize(50);
        executor.setMaxJobsPerAcquisition(50);
        return executor;
    }

    @Override
    public void start() {
        engine.getRuntimeService().startProcessInstanceByKey(Models.PROCESS, ids.next());
    }

    @Override
    public int completeOpenTasks() {
        var tasks = engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup(Models.ROLE)
                .listPage(0, Clerk.PAGE);
        tasks.forEach(task -> engine.getTaskService().complete(task.getId()));
        return tasks.size();
    }

    @Override
    public Passed passed() {
        return steps.passed();
    }

    @Override
    public void close() {
        engine.close();
    }
}
