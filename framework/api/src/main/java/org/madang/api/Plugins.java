package org.madang.api;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The plugins of this platform and how each of them fares. */
@FrameworkService
@ProviderType
public interface Plugins {

    /** Every installed plugin, by name. */
    List<PluginStatus> all();

    /**
     * Waits until no plugin is being started or stopped; plugins are started one after the other on a thread of their
     * own, so that one just installed may not offer its steps yet.
     *
     * @return whether they came to rest in this time
     */
    boolean settle(Duration atMost);

    /** What a plugin is doing. */
    enum State {
        /** Its steps are on offer. */
        ACTIVE,
        /** A service it needs is not there, or its turn to start has not come; it goes on by itself. */
        WAITING,
        /** It can not run; the message says why and whose bean is at fault. */
        FAILED,
        /** It is installed and not started. */
        STOPPED
    }

    /**
     * How one plugin fares.
     *
     * @param name its symbolic name
     * @param version its version
     * @param state what it is doing
     * @param message what it waits for or why it failed; blank when there is nothing to say
     * @param steps the names of the steps on offer now
     */
    record PluginStatus(String name, String version, State state, String message, List<String> steps) {

        public PluginStatus {
            steps = List.copyOf(steps);
        }
    }
}
