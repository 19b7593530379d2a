package org.madang.engine.internal;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Executes the timers and other jobs of the engine on the calling thread. */
final class DueJobs {

    private static final System.Logger LOG = System.getLogger(DueJobs.class.getName());
    private static final int PAGE = 200;
    private static final int GLANCE = 20;

    /** A job that fails without using up its retries, for a conflict, is left alone after so many times. */
    private static final int CONFLICTS = 20;

    private final CommandExecutor commands;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl configuration;

    DueJobs(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
        this.commands = configuration.getCommandExecutorTxRequired();
        this.management = configuration.getManagementService();
    }

    /** Executes what is due and what becomes due by that, each in its own transaction; says whether anything was. */
    boolean run() {
        var attempts = new HashMap<String, Integer>();
        var due = due(attempts);
        var any = !due.isEmpty();
        while (!due.isEmpty()) {
            due.forEach(job -> execute(job, attempts));
            due = due(attempts);
        }
        return any;
    }

    boolean hasDue() {
        return !next(1).isEmpty();
    }

    /** Whether a job is due, also one that another thread executes now. */
    boolean hasUnfinished() {
        var registered = configuration.getRegisteredDeployments();
        return management.createJobQuery().executable().listPage(0, GLANCE).stream()
                .map(Job::getDeploymentId)
                .anyMatch(deployment -> deployment == null || registered.contains(deployment));
    }

    /** When the first job falls due that is not due now. */
    Optional<Instant> nextDue() {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateHigherThan(ClockUtil.getCurrentTime())
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    private List<String> due(Map<String, Integer> attempts) {
        return next(PAGE + attempts.size()).stream()
                .filter(job -> attempts.getOrDefault(job, 0) < CONFLICTS)
                .toList();
    }

    private List<String> next(int atMost) {
        return commands.execute(context -> context.getJobManager().findNextJobsToExecute(new Page(0, atMost)).stream()
                .map(AcquirableJobEntity::getId)
                .toList());
    }

    private void execute(String job, Map<String, Integer> attempts) {
        try {
            ExecuteJobHelper.executeJob(job, commands);
            attempts.remove(job);
        } catch (RuntimeException failure) {
            attempts.merge(job, 1, Integer::sum);
            LOG.log(Level.WARNING, "Job {0} failed: {1}", job, failure.getMessage());
        }
    }
}
