package org.madang.cdi.internal;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes pools of daemon threads that remember no plugin. */
final class DaemonThreads {

    private DaemonThreads() {}

    /** The threads are started now: one made later would keep the protection domains of the plugin that asks for it. */
    static ThreadPoolExecutor pool(String name, int size) {
        var pool = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            var thread = new Thread(null, task, name, 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
            return thread;
        });
        pool.prestartAllCoreThreads();
        return pool;
    }
}
