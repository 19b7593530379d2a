package org.madang.engine.internal;

/** Does what is due on the calling thread. */
final class CallersPump implements Pump {

    private static final int BATCH = 50;

    private final DueJobs jobs;
    private final StepQueue queue;
    private final StepRun run;
    private boolean running;

    CallersPump(DueJobs jobs, StepQueue queue, StepRun run) {
        this.jobs = jobs;
        this.queue = queue;
        this.run = run;
    }

    @Override
    public synchronized void runDue() {
        start();
        var worked = true;
        while (worked) {
            worked = jobs.run();
            worked = runSteps() || worked;
        }
    }

    /** What an earlier pump on this database took and did not finish is due again. */
    private void start() {
        if (!running) {
            queue.giveBackAll();
            running = true;
        }
        queue.look();
    }

    private boolean runSteps() {
        var worked = false;
        for (var task : queue.take(BATCH)) {
            worked |= run.run(task);
        }
        return worked;
    }
}
