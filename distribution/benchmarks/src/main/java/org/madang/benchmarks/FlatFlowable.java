package org.madang.benchmarks;

import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Flowable on the class path, as its users run it. */
final class FlatFlowable implements Contender {

    private final StepCount steps = new StepCount();
    private final CaseIds ids = new CaseIds();
    private final ProcessEngine engine;

    FlatFlowable(CountingDataSource database, boolean async, String history) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setEngineName("flat");
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistoryLevel(HistoryLevel.getHistoryLevelForKey(history));
        settings.setAsyncExecutorActivate(async);
        JavaDelegate work = execution -> steps.work(execution.getCurrentActivityId());
        settings.setBeans(Map.of("work", work));
        this.engine = settings.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bench.bpmn20.xml", Models.flowable(async))
                .deploy();
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
