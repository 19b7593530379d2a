package org.madang.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.madang.platform.internal.Home;
import org.madang.platform.internal.PluginFolder;
import org.madang.platform.internal.Running;

/** A running Madang, started by and living in a program of somebody else. */
public final class Platform implements AutoCloseable {

    private final Running running;

    Platform(Running running) {
        this.running = running;
    }

    /** Begins to describe a platform; what is not said is sensible for a first try. */
    public static PlatformBuilder builder() {
        return new PlatformBuilder();
    }

    /** What a platform that does not run would find in its plugins folder. */
    public static List<PluginFile> pluginsIn(Path folder) {
        return PluginFolder.inspect(folder);
    }

    /** Whether a platform, in this program or another, uses the home now. */
    public static boolean isRunningIn(Path home) {
        return Home.isTaken(home);
    }

    /**
     * A service of the framework or of a plugin; waits a while when it is not there yet. Ask again rather than keep it
     * for long: after an update another object may offer it.
     *
     * @param type an interface of {@code org.madang.api}
     * @throws org.madang.api.PlatformException when it does not come; the message names what does not work
     */
    public <T> T service(Class<T> type) {
        return running.service(type);
    }

    /** How each jar of the plugins folder fares, by file name. */
    public List<PluginFile> plugins() {
        return running.plugins();
    }

    /** Every part of the framework itself that does not work, one sentence each; empty when all is well. */
    public List<String> problems() {
        return running.problems();
    }

    /** Where this platform speaks HTTP; empty when it was given no port, or could not open it. */
    public Optional<URI> address() {
        return running.address();
    }

    /** Where this platform keeps what it keeps. */
    public Path home() {
        return running.home();
    }

    /** Stops everything and waits until it has stopped; a second call does nothing. */
    @Override
    public void close() {
        running.close();
    }
}
