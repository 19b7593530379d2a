package org.madang.platform;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madang.api.Settings;
import org.madang.platform.internal.BundleSource;
import org.madang.platform.internal.Running;
import org.madang.platform.internal.StartPlan;

/** Describes a platform, then starts it. */
public final class PlatformBuilder {

    private final Map<String, String> settings = new TreeMap<>();
    private Map<String, String> environment = System.getenv();
    private BundleSource bundles = BundleSource.nested();
    private Clock clock = Clock.systemUTC();
    private Duration patience = Duration.ofSeconds(30);
    private @Nullable Path home;
    private @Nullable DataSource database;

    PlatformBuilder() {}

    /**
     * The folder of this platform: {@code conf/madang.properties} is read from it, {@code data}, {@code plugins} and
     * {@code processes} lie in it. Without one, everything is in memory and in a temporary folder.
     */
    public PlatformBuilder home(Path folder) {
        home = requireNonNull(folder, "folder");
        return this;
    }

    /** The host's own database, instead of the one the settings name. The host closes it, after the platform. */
    public PlatformBuilder dataSource(DataSource source) {
        database = requireNonNull(source, "source");
        return this;
    }

    /** The time everything goes by. */
    public PlatformBuilder clock(Clock time) {
        clock = requireNonNull(time, "time");
        return this;
    }

    /** The folder watched for plugin jars. */
    public PlatformBuilder plugins(Path folder) {
        return setting("madang.plugins", folder.toAbsolutePath().toString());
    }

    /** The folder watched for process packs. */
    public PlatformBuilder processes(Path folder) {
        return setting("madang.processes", folder.toAbsolutePath().toString());
    }

    /** A setting; it goes before the environment and the settings file. */
    public PlatformBuilder setting(String key, String value) {
        settings.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
        return this;
    }

    /** The variables to read settings from, instead of those of this program. */
    public PlatformBuilder environment(Map<String, String> variables) {
        environment = Map.copyOf(variables);
        return this;
    }

    /** The folder of the framework's bundles, where they are not nested in the jar of this class. */
    public PlatformBuilder bundles(Path folder) {
        bundles = BundleSource.in(folder);
        return this;
    }

    /** How long {@link Platform#service} waits, and the start for plugins and process packs; 30 seconds if not said. */
    public PlatformBuilder patience(Duration atMost) {
        patience = requireNonNull(atMost, "atMost");
        return this;
    }

    /**
     * The settings with which it would start.
     *
     * @throws org.madang.api.PlatformException when one is unknown, retired or can not be used
     */
    public Settings settings() {
        return plan().checked();
    }

    /**
     * Starts the platform: its framework, then the plugins, then the process packs.
     *
     * @throws org.madang.api.PlatformException when the framework can not start; a faulty plugin or pack does not stop
     *     the rest
     */
    public Platform start() {
        return new Platform(Running.start(plan()));
    }

    private StartPlan plan() {
        return new StartPlan(
                Optional.ofNullable(home),
                settings,
                environment,
                clock,
                Optional.ofNullable(database),
                bundles,
                patience);
    }
}
