package org.madang.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.platform.PluginFile;
import org.madang.platform.PluginFile.State;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

class PluginFolderTest {

    private Path folder;
    private Home home;
    private Launch launch;

    @BeforeEach
    void start_a_framework_without_bundles(@TempDir Path place) {
        folder = place.resolve("plugins");
        home = Home.take(Optional.of(place.resolve("home")));
        var nothing = new LaunchPlan(
                name -> new ByteArrayInputStream(new byte[0]),
                key -> Optional.empty(),
                Clock.systemUTC(),
                Optional.empty());
        launch = Launch.prepare(home, nothing);
    }

    @AfterEach
    void stop() {
        launch.close();
        home.close();
    }

    @Test
    void starts_what_is_there_before_it_returns() {
        TestJar.plugin("vendor.a", "1.0.0").write(folder.resolve("a.jar"));
        TestJar.plugin("vendor.b", "2.0.0").write(folder.resolve("b.jar"));

        try (var plugins = open()) {
            assertThat(plugins.files())
                    .containsExactly(
                            new PluginFile("a.jar", "vendor.a", "1.0.0", State.ACTIVE, Optional.empty()),
                            new PluginFile("b.jar", "vendor.b", "2.0.0", State.ACTIVE, Optional.empty()));
        }
    }

    @Test
    void follows_a_jar_that_comes_changes_and_goes() throws IOException {
        try (var plugins = open()) {
            var jar = TestJar.plugin("vendor.a", "1.0.0").write(folder.resolve("a.jar"));
            await().until(() -> state(plugins, "a.jar").equals("ACTIVE 1.0.0"));
            long id = bundle("vendor.a").getBundleId();

            TestJar.plugin("vendor.a", "1.1.0").write(jar);
            await().until(() -> state(plugins, "a.jar").equals("ACTIVE 1.1.0"));
            assertThat(bundle("vendor.a").getBundleId()).isEqualTo(id);
            assertThat(bundle("vendor.a").getVersion()).hasToString("1.1.0");

            Files.delete(jar);
            await().until(() -> plugins.files().isEmpty());
            assertThat(find("vendor.a")).isEmpty();
        }
    }

    @Test
    void waits_until_a_slow_copy_is_complete() throws IOException {
        var bytes =
                TestJar.plugin("vendor.a", "1.0.0").activator(Counting.class).bytes();
        try (var plugins = open()) {
            var file = folder.resolve("a.jar");
            try (var out = Files.newOutputStream(file)) {
                out.write(bytes, 0, bytes.length / 2);
                out.flush();
                await().during(Duration.ofMillis(400))
                        .until(() -> plugins.files().isEmpty());
                out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
            }

            await().until(() -> state(plugins, "a.jar").equals("ACTIVE 1.0.0"));
        }
    }

    @Test
    void tells_what_is_wrong_with_each_file_and_runs_the_rest() throws IOException {
        TestJar.plugin("vendor.good", "1.0.0").write(folder.resolve("good.jar"));
        TestJar.library().write(folder.resolve("library.jar"));
        Files.write(folder.resolve("garbage.jar"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("notes.txt"), new byte[] {1});
        TestJar.plugin("vendor.needy", "1.0.0")
                .header("Import-Package", "vendor.nowhere;version=\"[1,2)\"")
                .write(folder.resolve("needy.jar"));
        TestJar.plugin("vendor.exploding", "1.0.0").activator(Exploding.class).write(folder.resolve("exploding.jar"));
        TestJar.plugin("vendor.twice", "1.0.0").write(folder.resolve("twice-1.jar"));
        TestJar.plugin("vendor.twice", "2.0.0").write(folder.resolve("twice-2.jar"));
        TestJar.plugin("org.madang.engine", "9").write(folder.resolve("engine.jar"));

        try (var plugins = open()) {
            assertThat(state(plugins, "good.jar")).isEqualTo("ACTIVE 1.0.0");
            assertThat(state(plugins, "twice-1.jar")).isEqualTo("ACTIVE 1.0.0");
            assertThat(plugins.files()).hasSize(8);
            assertThat(problem(plugins, "library.jar"))
                    .isEqualTo("'library.jar' is a plain library: its manifest has no Bundle-SymbolicName, so it is no "
                            + "plugin; build it with the parent pom madang-plugins, which has the manifest written");
            assertThat(problem(plugins, "garbage.jar")).startsWith("'garbage.jar' is no readable jar (");
            assertThat(problem(plugins, "needy.jar"))
                    .startsWith("Plugin 'vendor.needy' 1.0.0 in 'needy.jar' needs what nobody offers: package "
                            + "(&(osgi.wiring.package=vendor.nowhere)");
            assertThat(problem(plugins, "exploding.jar"))
                    .isEqualTo("Plugin 'vendor.exploding' 1.0.0 in 'exploding.jar' does not start: no licence");
            assertThat(problem(plugins, "twice-2.jar"))
                    .isEqualTo(
                            "Plugin 'vendor.twice' 2.0.0 in 'twice-2.jar' is in 'twice-1.jar' as well; remove one of "
                                    + "the two");
            assertThat(problem(plugins, "engine.jar")).contains("is part of the framework");
        }
    }

    @Test
    void a_new_version_beside_the_old_takes_over_in_place_when_the_old_goes() throws IOException {
        var old = TestJar.plugin("vendor.a", "1.0.0").write(folder.resolve("a-1.jar"));
        try (var plugins = open()) {
            long id = bundle("vendor.a").getBundleId();
            TestJar.plugin("vendor.a", "2.0.0").write(folder.resolve("a-2.jar"));
            await().until(() -> state(plugins, "a-2.jar").startsWith("REFUSED"));

            Files.delete(old);

            await().until(() -> state(plugins, "a-2.jar").equals("ACTIVE 2.0.0"));
            assertThat(bundle("vendor.a").getBundleId()).isEqualTo(id);
        }
    }

    @Test
    void what_a_plugin_needs_may_come_later() {
        TestJar.plugin("vendor.needy", "1.0.0")
                .header("Import-Package", "vendor.lib")
                .write(folder.resolve("needy.jar"));
        try (var plugins = open()) {
            assertThat(state(plugins, "needy.jar")).isEqualTo("FAILED 1.0.0");

            TestJar.plugin("vendor.lib", "1.0.0")
                    .header("Export-Package", "vendor.lib")
                    .write(folder.resolve("lib.jar"));

            await().until(() -> state(plugins, "needy.jar").equals("ACTIVE 1.0.0"));
            assertThat(problem(plugins, "needy.jar")).isEmpty();
        }
    }

    @Test
    void a_broken_replacement_leaves_the_plugin_running() throws IOException {
        var jar = TestJar.plugin("vendor.a", "1.0.0").write(folder.resolve("a.jar"));
        try (var plugins = open()) {
            Files.write(jar, new byte[] {1, 2, 3});

            await().until(() -> plugins.files().size() == 2);
            assertThat(bundle("vendor.a").getState()).isEqualTo(Bundle.ACTIVE);
        }
    }

    @Test
    void twenty_updates_keep_no_class_of_the_old_ones() throws IOException {
        var loaders = new ArrayList<WeakReference<Object>>();
        var jar = TestJar.plugin("vendor.a", "1.0.0").activator(Counting.class).write(folder.resolve("a.jar"));
        try (var plugins = open()) {
            for (int i = 1; i <= 20; i++) {
                loaders.add(new WeakReference<>(loaderOf("vendor.a")));
                var version = "1.0." + i;
                TestJar.plugin("vendor.a", version).activator(Counting.class).write(jar);
                await().pollInterval(Duration.ofMillis(20))
                        .until(() -> state(plugins, "a.jar").equals("ACTIVE " + version));
            }
            await().until(() -> {
                System.gc();
                return loaders.stream().allMatch(loader -> loader.get() == null);
            });
        }
    }

    @Test
    void the_host_sees_api_only() throws ClassNotFoundException {
        TestJar.plugin("vendor.a", "1.0.0").activator(Counting.class).write(folder.resolve("a.jar"));
        try (var plugins = open()) {
            assertThat(state(plugins, "a.jar")).isEqualTo("ACTIVE 1.0.0");
            var bundle = bundle("vendor.a");

            assertThat(bundle.loadClass("org.madang.api.Step")).isSameAs(org.madang.api.Step.class);
            assertThat(bundle.loadClass("java.sql.Connection")).isSameAs(java.sql.Connection.class);
            assertThatThrownBy(() -> bundle.loadClass("org.madang.platform.Platform"))
                    .isInstanceOf(ClassNotFoundException.class);
            assertThatThrownBy(() -> bundle.loadClass("org.junit.jupiter.api.Test"))
                    .isInstanceOf(ClassNotFoundException.class);
            assertThat(bundle.getResource("junit-platform.properties")).isNull();
        }
    }

    private PluginFolder open() {
        return PluginFolder.open(launch.context(), folder, Set.of("org.madang.engine"));
    }

    private static String state(PluginFolder plugins, String file) {
        return plugins.files().stream()
                .filter(plugin -> plugin.file().equals(file))
                .map(plugin -> plugin.state() + " " + plugin.version())
                .findFirst()
                .orElse("absent");
    }

    private static String problem(PluginFolder plugins, String file) {
        return plugins.files().stream()
                .filter(plugin -> plugin.file().equals(file))
                .flatMap(plugin -> plugin.problem().stream())
                .findFirst()
                .orElse("");
    }

    private Optional<Bundle> find(String name) {
        return Arrays.stream(launch.context().getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst();
    }

    private Bundle bundle(String name) {
        return find(name).orElseThrow();
    }

    private Object loaderOf(String name) {
        return bundle(name).adapt(BundleWiring.class).getClassLoader();
    }

    /** Runs. */
    public static final class Counting implements BundleActivator {

        @Override
        public void start(BundleContext context) {}

        @Override
        public void stop(BundleContext context) {}
    }

    /** Fails. */
    public static final class Exploding implements BundleActivator {

        @Override
        public void start(BundleContext context) {
            throw new IllegalStateException("no licence");
        }

        @Override
        public void stop(BundleContext context) {}
    }
}
