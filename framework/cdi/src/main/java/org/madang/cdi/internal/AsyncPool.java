package org.madang.cdi.internal;

import java.util.concurrent.ThreadPoolExecutor;

/** The threads on which the plugins' asynchronous events are observed. */
final class AsyncPool {

    private static final int THREADS = 2;

    private final ThreadPoolExecutor threads = DaemonThreads.pool("madang-plugin-events", THREADS);

    /** The share of one plugin, whose gate counts its tasks; Weld gives them the context of whoever fired the event. */
    AsyncShare shareOf(Gate gate) {
        return new AsyncShare(threads, gate);
    }

    void close() {
        threads.shutdownNow();
    }
}
