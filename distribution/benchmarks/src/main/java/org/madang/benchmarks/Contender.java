package org.madang.benchmarks;

/**
 * One way of running the same case: start, a step, a task for a clerk, a step, end.
 *
 * <p>Every contender does the same work with two threads of its own: one starts cases, one is the clerk.
 */
interface Contender extends AutoCloseable {

    /** Its name in the results. */
    String name();

    /** Starts one case. */
    void start();

    /** Completes the clerk's tasks that are open now, and tells how many these were. */
    int completeOpenTasks();

    /** How many cases have gone through their last step. */
    long finished();

    @Override
    void close();
}
