package org.madang.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.api.Workload;
import org.madang.platform.Platform;

/** A running platform in memory, whose time passes when the test says so. */
public final class TestPlatform implements AutoCloseable {

    private final Platform platform;
    private final TestClock clock;
    private final TestFolders folders;

    private TestPlatform(Platform platform, TestClock clock, TestFolders folders) {
        this.platform = platform;
        this.clock = clock;
        this.folders = folders;
    }

    /**
     * Starts one.
     *
     * @param plugins jars, folders of classes with a bundle's manifest, or symbolic names found on the class path
     * @param processes folders or jars of process packs, or symbolic names found on the class path
     * @param settings settings of the platform
     * @param start the moment at which its time begins
     */
    public static TestPlatform start(
            List<String> plugins, List<String> processes, Map<String, String> settings, Instant start) {
        var folders = TestFolders.with(plugins, processes);
        var clock = TestClock.at(start);
        var builder = Platform.builder()
                .environment(Map.of())
                .clock(clock)
                .plugins(folders.plugins())
                .processes(folders.processes())
                .setting("madang.engine.workers", "0");
        new TreeMap<>(settings).forEach(builder::setting);
        try {
            return new TestPlatform(builder.start(), clock, folders);
        } catch (RuntimeException failure) {
            folders.close();
            throw failure;
        }
    }

    /** The platform. */
    public Platform platform() {
        return platform;
    }

    /** Its clock. */
    public TestClock clock() {
        return clock;
    }

    /** A service of the platform. */
    public <T> T service(Class<T> type) {
        return platform.service(type);
    }

    /** Does everything that is due now. */
    public void runDue() {
        service(Workload.class).runDue();
    }

    /** Lets this much time pass; everything that falls due on the way happens at its own moment. */
    public void advance(Duration duration) {
        time().advance(duration);
    }

    /** Lets time pass until this moment. */
    public void advanceTo(Instant moment) {
        time().advanceTo(moment);
    }

    @Override
    public void close() {
        platform.close();
        folders.close();
    }

    private VirtualTime time() {
        return new VirtualTime(clock, service(Workload.class));
    }
}
