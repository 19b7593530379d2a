package org.madang.engine.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Runs what was put off until the outermost command of a thread has committed. */
final class AfterCommit extends CommandInterceptor {

    private static final Logger LOG = System.getLogger(AfterCommit.class.getName());

    /** Not static: two engines may nest on one thread; removed when the outermost command ends. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<List<Runnable>> waiting = new ThreadLocal<>();

    void add(Runnable action) {
        var actions = waiting.get();
        if (actions == null) {
            runQuietly(action);
        } else {
            actions.add(action);
        }
    }

    @Override
    public <T> T execute(Command<T> command) {
        return waiting.get() == null ? outermost(command) : next.execute(command);
    }

    private <T> T outermost(Command<T> command) {
        var actions = new ArrayList<Runnable>();
        waiting.set(actions);
        T result;
        try {
            result = next.execute(command);
        } finally {
            waiting.remove();
        }
        actions.forEach(AfterCommit::runQuietly);
        return result;
    }

    private static void runQuietly(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "What should follow a commit failed; the commit stands", failure);
        }
    }
}
