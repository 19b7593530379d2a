package org.madang.cdi.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.madang.api.Plugins.PluginStatus;
import org.madang.api.Plugins.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Opens one plugin when its bundle has started, follows its services, and ends it when its bundle stops. */
final class Plugin {

    private static final Logger LOG = System.getLogger("org.madang.plugins");

    private final Bundle bundle;
    private final BundleContext context;
    private final List<String> beanNames;
    private final Surroundings around;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean queued = new AtomicBoolean();
    private volatile boolean closed;
    private volatile PluginStatus status;
    private volatile @Nullable PluginRun run;

    Plugin(Bundle bundle, List<String> beanNames, Surroundings around) {
        this.bundle = bundle;
        this.context = bundle.getBundleContext();
        this.beanNames = beanNames;
        this.around = around;
        this.status = Statuses.of(bundle, State.WAITING, "for its turn to start");
    }

    PluginStatus status() {
        return status;
    }

    Optional<Container> container() {
        return Optional.ofNullable(run).flatMap(PluginRun::container);
    }

    /** On the activation thread. */
    void open() {
        unlessClosed(this::load);
    }

    /**
     * On the thread that stops the bundle. That thread may hold the framework's lock, which an activation under way may be
     * waiting for; so it waits for a limited time, and an activation that lasts longer cleans up after itself.
     */
    void close() {
        closed = true;
        if (!tryLock()) {
            LOG.log(Level.WARNING, "Plugin {0} is stopped while it is still being started", bundle.getSymbolicName());
            return;
        }
        try {
            end();
        } finally {
            lock.unlock();
        }
    }

    private void load() {
        try {
            var beans = Beans.load(bundle, context, beanNames);
            var links = new ServiceLinks(context, beans.references(), this::changed);
            var started = new PluginRun(beans, links, around);
            run = started;
            links.open();
            tell(started.adapt());
        } catch (PluginFailure failed) {
            tell(Statuses.failed(bundle, failed));
        }
    }

    /** On the thread that fires a service event: only takes note. */
    private void changed() {
        if (queued.compareAndSet(false, true)) {
            around.thread().submit(this::reconsider);
        }
    }

    private void reconsider() {
        queued.set(false);
        unlessClosed(() -> Optional.ofNullable(run).ifPresent(one -> tell(one.adapt())));
    }

    private void unlessClosed(Runnable work) {
        lock.lock();
        try {
            if (!closed) {
                work.run();
            }
        } finally {
            if (closed) {
                end();
            }
            lock.unlock();
        }
    }

    private boolean tryLock() {
        try {
            return lock.tryLock(around.drain().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return lock.tryLock();
        }
    }

    private void end() {
        var ending = run;
        run = null;
        if (ending != null) {
            ending.end();
            tell(Statuses.of(bundle, State.STOPPED, ""));
        }
    }

    /** One line for each change. */
    private void tell(PluginStatus now) {
        if (!now.equals(status)) {
            status = now;
            var level = now.state() == State.FAILED ? Level.ERROR : Level.INFO;
            LOG.log(level, "Plugin {0} {1}: {2}", now.name(), now.version(), Statuses.words(now));
        }
    }
}
