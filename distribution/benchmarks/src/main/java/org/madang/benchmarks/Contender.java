package org.madang.benchmarks;

/** One way of running the same case: start, a step, a task for a clerk, a step, end. */
interface Contender extends AutoCloseable {

    /** Starts one case. */
    void start();

    /** Completes the clerk's tasks that are open now, some at a time, and tells how many these were. */
    int completeOpenTasks();

    /** How far the cases have come. */
    Passed passed();

    @Override
    void close();
}
