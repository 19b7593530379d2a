package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.Settings;
import org.madang.api.Tasks;
import org.madang.api.Workload;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The room as the bundle it ships as. */
class FelixTest {

    private final Framework felix;
    private final Path home;

    FelixTest(@TempDir Path home) throws BundleException {
        this.home = home;
        this.felix = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        home.resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.madang.api;version=1.0.0"));
        felix.init();
    }

    @Test
    void starts_as_a_bundle_and_leaves_nothing_behind() throws Exception {
        var threads = engineThreads();
        var drivers = drivers();
        provide();

        var bundle = install();
        bundle.start();
        var tasks = bundle.getBundleContext().getServiceReference(Tasks.class);
        var workload = bundle.getBundleContext().getServiceReference(Workload.class);

        assertThat(tasks).isNotNull();
        assertThat(workload).isNotNull();
        assertThat(engineThreads()).isGreaterThan(threads);
        assertThat(home.resolve("data/madang.mv.db")).exists();

        bundle.stop();

        assertThat(engineThreads()).isEqualTo(threads);
        assertThat(drivers()).isEqualTo(drivers);
        felix.stop();
        felix.waitForStop(10_000);
    }

    private Bundle install() throws BundleException {
        return felix.getBundleContext()
                .installBundle("reference:" + Path.of("target/classes").toUri());
    }

    private void provide() throws BundleException {
        felix.start();
        Settings settings = key -> key.equals("madang.home") ? Optional.of(home.toString()) : Optional.empty();
        felix.getBundleContext().registerService(Settings.class, settings, null);
        felix.getBundleContext().registerService(Clock.class, Clock.systemUTC(), null);
    }

    private static long engineThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("madang-")
                        || thread.getName().startsWith("MVStore")
                        || thread.getName().startsWith("PostgreSQL"))
                .filter(Thread::isAlive)
                .count();
    }

    private static long drivers() {
        return java.sql.DriverManager.drivers().count();
    }
}
