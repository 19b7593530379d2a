package org.madang.engine.internal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/** The engine's own threads: daemons that see this bundle's classes, and end with the engine. */
final class EngineThreads extends DefaultJobExecutor {

    private final AtomicInteger count = new AtomicInteger();

    EngineThreads(EngineSettings settings) {
        name = "madang-engine-timers";
        setCorePoolSize(Math.max(1, settings.workers()));
        setMaxPoolSize(getCorePoolSize());
        setQueueSize(64);
        setMaxJobsPerAcquisition(50);
        setWaitTimeInMillis(Math.toIntExact(settings.poll().toMillis()));
        setMaxWait(settings.poll().toMillis());
        setBackoffTimeInMillis(25);
        setMaxBackoff(1000);
    }

    @Override
    protected void startExecutingJobs() {
        setThreadPoolExecutor(new ThreadPoolExecutor(
                getCorePoolSize(),
                getMaxPoolSize(),
                0,
                TimeUnit.MILLISECONDS,
                new ArrayBlockingQueue<>(getQueueSize()),
                task -> thread("madang-engine-jobs-" + count.incrementAndGet(), task)));
        super.startExecutingJobs();
    }

    @Override
    protected void startJobAcquisitionThread() {
        if (jobAcquisitionThread == null) {
            jobAcquisitionThread = thread(getName(), acquireJobsRunnable);
            jobAcquisitionThread.start();
        }
    }

    private static Thread thread(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(EngineThreads.class.getClassLoader());
        return thread;
    }
}
