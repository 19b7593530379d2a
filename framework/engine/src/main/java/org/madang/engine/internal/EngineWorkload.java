package org.madang.engine.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madang.api.Workload;

/** Tells what the engine has to do by itself, and gets it done. */
final class EngineWorkload implements Workload {

    private final Pump pump;
    private final DueJobs jobs;
    private final StepQueue queue;
    private final EngineIncidents incidents;
    private final Clock clock;

    EngineWorkload(Pump pump, DueJobs jobs, StepQueue queue, EngineIncidents incidents, Clock clock) {
        this.pump = pump;
        this.jobs = jobs;
        this.queue = queue;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public void runDue() {
        pump.runDue();
    }

    @Override
    public Optional<Instant> nextDue() {
        if (jobs.hasDue() || queue.hasDue()) {
            return Optional.of(clock.instant());
        }
        return Stream.of(jobs.nextDue(), queue.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    @Override
    public List<Incident> incidents() {
        return incidents.list();
    }

    @Override
    public void retry(Incident incident) {
        incidents.retry(incident);
    }
}
