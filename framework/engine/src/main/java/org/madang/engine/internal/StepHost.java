package org.madang.engine.internal;

import java.util.Optional;
import java.util.UUID;
import org.madang.api.Workload;

/** Does the work of a running engine: its own threads if it has any, and the workload for whoever drives it. */
final class StepHost implements AutoCloseable {

    /** Stays the same from start to start, so that the next pump finds what the last one left. */
    private static final String CALLER = "madang-caller";

    private final Optional<StepWorkers> workers;
    private final EngineWorkload workload;

    private StepHost(Optional<StepWorkers> workers, EngineWorkload workload) {
        this.workers = workers;
        this.workload = workload;
    }

    static StepHost start(Engine engine, Steps steps, StepRetries retries) {
        var threads = engine.settings().workers();
        var worker = threads > 0 ? "madang-" + UUID.randomUUID() : CALLER;
        var configuration = engine.configuration();
        var queue = new StepQueue(configuration, steps, worker);
        var settling = new StepSettling(configuration, steps.waiting(), worker, retries);
        var run = new StepRun(configuration.getCommandExecutorTxRequired(), steps, queue, settling);
        var jobs = new DueJobs(configuration);
        Optional<StepWorkers> workers = threads > 0
                ? Optional.of(
                        new StepWorkers(queue, run, threads, engine.settings().poll()))
                : Optional.empty();
        var pump = workers.<Pump>map(own -> new ThreadsPump(jobs, configuration.getJobExecutor(), queue, own))
                .orElseGet(() -> new CallersPump(jobs, queue, run));
        workers.ifPresent(own -> start(own, steps));
        var incidents = new EngineIncidents(engine.camunda(), steps.waiting(), retries);
        return new StepHost(workers, new EngineWorkload(pump, jobs, queue, incidents, engine.clock()));
    }

    Workload workload() {
        return workload;
    }

    @Override
    public void close() {
        workers.ifPresent(StepWorkers::close);
    }

    private static void start(StepWorkers workers, Steps steps) {
        steps.waiting().onWait(workers::wakeAfter);
        steps.registry().onArrival(workers::lookSoon);
        workers.start();
    }
}
