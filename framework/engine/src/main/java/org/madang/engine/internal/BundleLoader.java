package org.madang.engine.internal;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Runs code of third parties that looks for its parts by the thread's class loader. */
final class BundleLoader {

    private BundleLoader() {}

    static ClassLoader here() {
        return BundleLoader.class.getClassLoader();
    }

    static <T> T call(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(here());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Does the work on a thread that ends with it: what it leaves in thread-locals must not stay with the caller. */
    static <T> T callApart(String name, Supplier<T> work) {
        return result(name, begun(name, work));
    }

    /** Begins such work; whoever runs what comes back waits for its end, and gets its failure. */
    static Runnable beginApart(String name, Runnable work) {
        var task = begun(name, () -> {
            work.run();
            return name;
        });
        return () -> result(name, task);
    }

    private static <T> FutureTask<T> begun(String name, Supplier<T> work) {
        var task = new FutureTask<>(work::get);
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(here());
        thread.start();
        return task;
    }

    private static <T> T result(String name, FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException ours
                    ? ours
                    : new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while '%s' was at work".formatted(name), interrupted);
        }
    }
}
