package org.madang.cdi.internal;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jboss.weld.manager.api.ExecutorServices;

/** Hands Weld the plugin's share of threads. */
final class AsyncEvents implements ExecutorServices {

    private final AsyncShare share;

    AsyncEvents(AsyncShare share) {
        this.share = share;
    }

    @Override
    public ExecutorService getTaskExecutor() {
        return share;
    }

    @Override
    public <T> List<Future<T>> invokeAllAndCheckForExceptions(Collection<? extends Callable<T>> tasks) {
        try {
            var results = share.invokeAll(tasks);
            for (var result : results) {
                result.get();
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Weld's tasks ran", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("One of Weld's tasks failed", failed.getCause());
        }
    }

    @Override
    public <T> List<Future<T>> invokeAllAndCheckForExceptions(TaskFactory<T> factory) {
        return invokeAllAndCheckForExceptions(factory.createTasks(1));
    }

    @Override
    public void cleanup() {}
}
