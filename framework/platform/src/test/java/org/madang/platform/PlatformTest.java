package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.CityTime;
import org.madang.api.PlatformException;
import org.madang.api.Plugins;
import org.madang.api.Problem;
import org.madang.api.Settings;
import org.madang.api.Step;
import org.madang.api.StepType;
import org.madang.api.Workload;
import org.madang.platform.PluginFile.State;
import org.madang.platform.internal.TestJar;

class PlatformTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void two_in_one_program_each_with_its_own_clock_home_and_database(@TempDir Path place) throws Exception {
        TestJar.plugin("vendor.needy", "1.0.0")
                .header("Import-Package", "vendor.nowhere")
                .write(place.resolve("plugins/needy.jar"));
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
        try (var first = inMemory()
                        .home(place)
                        .dataSource(database)
                        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                        .setting("madang.zone", "Asia/Seoul")
                        .patience(Duration.ofSeconds(5))
                        .start();
                var second = inMemory().start()) {
            assertThat(first.problems()).isEmpty();
            assertThat(second.problems()).isEmpty();
            assertThat(first.service(CityTime.class).now()).isEqualTo(NOW);
            assertThat(first.service(CityTime.class).zone()).hasToString("Asia/Seoul");
            assertThat(second.service(CityTime.class).now()).isNotEqualTo(NOW);
            assertThat(first.service(Settings.class).text("madang.home")).hasValue(place.toString());
            assertThat(second.service(Workload.class).incidents()).isEmpty();
            assertThat(second.service(Plugins.class).all()).isEmpty();

            assertThat(tables(database)).contains("ACT_RU_EXECUTION");
            assertThat(place.resolve("data")).doesNotExist();

            assertThat(first.plugins())
                    .singleElement()
                    .satisfies(plugin -> assertThat(plugin.state()).isEqualTo(State.FAILED));
            assertThatThrownBy(() -> inMemory().home(place).start())
                    .hasMessage("Home '%s' is in use by another running platform; stop that one or choose another home"
                            .formatted(place));
            assertThatThrownBy(() -> first.service(NobodyOffersThis.class))
                    .isInstanceOfSatisfying(
                            PlatformException.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(Problem.BAD_INPUT))
                    .hasMessageContaining("is not in package org.madang.api");
            assertThatThrownBy(() -> first.service(StepType.class))
                    .hasMessage("No service 'StepType' within PT5S. Not working: 'needy.jar' is FAILED: Plugin "
                            + "'vendor.needy' 1.0.0 in 'needy.jar' needs what nobody offers: package "
                            + "(osgi.wiring.package=vendor.nowhere); add the plugin that offers it");
        }
    }

    @Test
    void an_unknown_setting_stops_the_start(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/madang.properties"), "madang.prot=8080\n");

        assertThatThrownBy(() -> inMemory().home(home).start())
                .hasMessageStartingWith("Setting 'madang.prot' in %s is unknown; did you mean 'madang.port'?"
                        .formatted(home.resolve("conf/madang.properties")));
        assertThat(Platform.isRunningIn(home)).isFalse();
    }

    @Test
    void a_database_that_can_not_be_reached_is_told_and_nothing_is_left(@TempDir Path home) {
        var threads = threads();

        assertThatThrownBy(() -> inMemory()
                        .home(home)
                        .setting("madang.database.url", "jdbc:postgresql://127.0.0.1:1/none")
                        .start())
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.SETUP));
        assertThat(Platform.isRunningIn(home)).isFalse();
        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(threads));
    }

    @Test
    void closing_leaves_no_thread_class_loader_or_driver() {
        int rounds = Integer.getInteger("madang.test.rounds", 3);
        inMemory().start().close();
        var threads = threads();
        long drivers = DriverManager.drivers().count();
        var loaders = new ArrayList<WeakReference<ClassLoader>>();

        for (int round = 0; round < rounds; round++) {
            startAndClose(loaders);
        }

        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(threads));
        assertThat(DriverManager.drivers().count()).isEqualTo(drivers);
        forgetLastComparedRecord();
        await().until(() -> {
            System.gc();
            return loaders.stream().allMatch(loader -> loader.get() == null);
        });
    }

    /** The JDK (17) remembers the record types whose equals, hashCode and toString it linked last; now they are ours. */
    private static void forgetLastComparedRecord() {
        record Last(TestJar jar) {}
        var last = new Last(TestJar.library());
        assertThat(last).isNotEqualTo(new Last(TestJar.library()));
        assertThat(last.hashCode() + last.toString()).isNotBlank();
    }

    private static void startAndClose(List<WeakReference<ClassLoader>> loaders) {
        try (var platform = inMemory().start()) {
            var home = platform.home();
            for (var type : List.of(Workload.class, Plugins.class)) {
                loaders.add(
                        new WeakReference<>(platform.service(type).getClass().getClassLoader()));
            }
            assertThat(home).exists();
        }
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !"InnocuousThreadGroup".equals(group(thread)))
                .map(Thread::getName)
                .filter(name -> !name.startsWith("awaitility"))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toSet());
    }

    private static String group(Thread thread) {
        var group = thread.getThreadGroup();
        return group == null ? "" : group.getName();
    }

    private static List<String> tables(JdbcDataSource database) throws Exception {
        try (var connection = database.getConnection();
                var tables = connection.getMetaData().getTables(null, null, "ACT_RU_%", null)) {
            var names = new ArrayList<String>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            return names;
        }
    }

    private static PlatformBuilder inMemory() {
        return Platform.builder().environment(Map.of()).setting("madang.engine.workers", "0");
    }

    /** Not shared. */
    interface NobodyOffersThis extends Step {}
}
