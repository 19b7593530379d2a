package org.madang.engine.internal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Hurries the engine's own threads and waits until they have nothing more to do. */
final class ThreadsPump implements Pump {

    private static final Duration GLANCE = Duration.ofMillis(25);

    private final DueJobs jobs;
    private final JobExecutor executor;
    private final StepQueue queue;
    private final StepWorkers workers;

    ThreadsPump(DueJobs jobs, JobExecutor executor, StepQueue queue, StepWorkers workers) {
        this.jobs = jobs;
        this.executor = executor;
        this.queue = queue;
        this.workers = workers;
    }

    @Override
    public void runDue() {
        queue.look();
        while (isBusy() && !Thread.currentThread().isInterrupted()) {
            executor.jobWasAdded();
            workers.wakeAfter(Duration.ZERO);
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /** Workers are asked last: what they took before the queue was read they still hold or have done. */
    private boolean isBusy() {
        return !workers.isIdle() || jobs.hasUnfinished() || queue.hasDue() || !workers.isIdle();
    }
}
