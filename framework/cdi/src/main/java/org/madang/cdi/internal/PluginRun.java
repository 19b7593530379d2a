package org.madang.cdi.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.madang.api.Plugins.PluginStatus;
import org.madang.api.Plugins.State;

/** Starts and stops the container of a plugin as the services it asks for come and go. */
final class PluginRun {

    private static final Logger LOG = System.getLogger("org.madang.plugins");

    private final Beans beans;
    private final ServiceLinks links;
    private final Surroundings around;
    private final AtomicInteger starts = new AtomicInteger();
    private @Nullable Set<Reference> servedAtStart;
    private volatile @Nullable Publication publication;
    private @Nullable PluginStatus status;

    PluginRun(Beans beans, ServiceLinks links, Surroundings around) {
        this.beans = beans;
        this.links = links;
        this.around = around;
    }

    Optional<Container> container() {
        return Optional.ofNullable(publication).map(Publication::container);
    }

    /** Brings the container in line with the services there are now. */
    PluginStatus adapt() {
        var served = links.served();
        var before = status;
        if (before != null && served.equals(servedAtStart)) {
            return before;
        }
        stop();
        servedAtStart = served;
        var now = links.missing(served)
                .map(missing -> Statuses.of(beans.bundle(), State.WAITING, "for " + missing))
                .orElseGet(this::start);
        status = now;
        return now;
    }

    void end() {
        stop();
        links.close();
    }

    private PluginStatus start() {
        try {
            var started = Publication.start(id(), beans, links, around);
            publication = started;
            return Statuses.active(beans.bundle(), started.steps());
        } catch (PluginFailure failed) {
            return Statuses.failed(beans.bundle(), failed);
        }
    }

    private void stop() {
        var stopping = publication;
        publication = null;
        if (stopping == null) {
            return;
        }
        var cutOff = stopping.stop(around.drain());
        if (cutOff > 0) {
            LOG.log(
                    Level.WARNING,
                    "Plugin {0} is stopped although {1} of its calls did not end within {2}",
                    beans.bundle().getSymbolicName(),
                    cutOff,
                    around.drain());
        }
    }

    /** Weld wants a name for each container of its life; two of one bundle may overlap while the older one ends. */
    private String id() {
        return "%s:%d:%d:%d"
                .formatted(
                        beans.bundle().getSymbolicName(),
                        beans.bundle().getBundleId(),
                        System.identityHashCode(this),
                        starts.incrementAndGet());
    }
}
