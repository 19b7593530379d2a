package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.PackStatus;
import org.madang.api.Packs;
import org.madang.api.PolicyId;
import org.madang.api.Settings;
import org.madang.api.Tasks;
import org.madang.api.Values;
import org.madang.api.Workload;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

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

    @Test
    void leaves_no_class_loader_behind() throws Exception {
        provide();
        writePack();

        var loader = startAndUninstall();

        felix.stop();
        felix.waitForStop(10_000);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            System.gc();
            return loader.get() == null;
        });
    }

    private WeakReference<ClassLoader> startAndUninstall() throws Exception {
        var bundle = install();
        bundle.start();
        var loader = new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
        var packs = bundle.getBundleContext().getServiceReference(Packs.class);
        var deployed = bundle.getBundleContext().getService(packs).deploy(home.resolve("pack"));
        assertThat(deployed.message()).isEmpty();
        assertThat(deployed.state()).isEqualTo(PackStatus.State.DEPLOYED);
        startProcess(bundle);
        bundle.uninstall();
        felix.adapt(FrameworkWiring.class).refreshBundles(java.util.List.of(bundle));
        return loader;
    }

    /** On this thread, so that whatever the engine leaves on a caller's thread would hold its loader. */
    private void startProcess(Bundle bundle) throws Exception {
        var reference = bundle.getBundleContext().getServiceReference("org.madang.engine.Processes");
        var processes = bundle.getBundleContext().getService(reference);
        var start =
                processes.getClass().getInterfaces()[0].getMethod("start", String.class, PolicyId.class, Values.class);
        start.invoke(processes, "city", new PolicyId("p-1"), Values.of("groups", java.util.List.of("a")));
    }

    private void writePack() throws IOException {
        TestPacks.folder(
                home,
                "pack",
                "a.bpmn",
                TestPacks.around("city", "<userTask id='work'/>"),
                "ages.dmn",
                TestPacks.dmn("ages", "UNIQUE", "number", "< 18", ">= 18"));
    }

    private Bundle install() throws BundleException {
        CharterBundle.install(felix.getBundleContext());
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
