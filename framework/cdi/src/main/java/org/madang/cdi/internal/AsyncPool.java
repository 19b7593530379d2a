package org.madang.cdi.internal;

import java.util.concurrent.ThreadPoolExecutor;

/** The threads on which the plugins' asynchronous events are observed. */
final class AsyncPool {

    private static final int THREADS = 2;

    private final ThreadPoolExecutor threads = DaemonThreads.pool("madang-plugin-events", THREADS);

    /** The share of one plugin: its tasks see its classes, and its gate counts them. */
    AsyncShare shareOf(ClassLoader plugin, Gate gate) {
        return new AsyncShare(threads, plugin, gate);
    }

    void close() {
        threads.shutdownNow();
    }
}
