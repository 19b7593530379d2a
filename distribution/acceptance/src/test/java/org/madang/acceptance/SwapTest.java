package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.Actor;
import org.madang.api.NewPolicy;
import org.madang.api.Packs;
import org.madang.api.Policies;
import org.madang.api.PolicyId;
import org.madang.api.Task;
import org.madang.api.Tasks;
import org.madang.api.Values;
import org.madang.api.Workload;
import org.madang.platform.Platform;
import org.madang.platform.PluginFile;

/** Swaps plugins under a running platform while cases wait at their steps; {@code -Dmadang.cycles=200} for more. */
final class SwapTest {

    private static final System.Logger LOG = System.getLogger(SwapTest.class.getName());
    private static final int CYCLES = Integer.getInteger("madang.cycles", 30);
    private static final int WARM = 5;
    private static final long GROWTH = 12L << 20;
    private static final Actor READER = Actor.of("reader-1", "reader");
    private static final String HELLO = "org.madang.hello.HelloStep";

    @TempDir
    Path home;

    private Path jar;
    private Platform platform;

    @BeforeEach
    void start() throws IOException {
        jar = Files.createDirectories(home.resolve("plugins")).resolve("plugin.jar");
        TinyPack.write(
                home.resolve("processes"), "greeting", Map.of("greeting.bpmn", TinyPack.calling("greeting", "hello")));
        TinyPack.write(
                home.resolve("processes"), "waiting", Map.of("waiting.bpmn", TinyPack.calling("waiting", "patient")));
        platform = Platform.builder()
                .home(home)
                .environment(Map.of())
                .bundles(Madang.DISTRIBUTION.resolve("bundles"))
                .setting("madang.engine.workers", "2")
                // A small cache of pages, so that what the database keeps is not taken for a leak.
                .setting("madang.database.url", "jdbc:h2:file:" + home.resolve("data") + ";CACHE_SIZE=1024")
                .start();
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_plugin_taken_away_and_put_back_finds_its_cases_waiting() throws Exception {
        var hello = TinyPlugin.from(Madang.DISTRIBUTION.resolve("plugins/madang-hello.jar"));
        hello.write(jar);
        awaitDeployed("greeting");
        var heap = 0L;

        for (var cycle = 0; cycle < CYCLES; cycle++) {
            Files.delete(jar);
            patiently().until(() -> platform.plugins().isEmpty());
            var waiting = List.of(propose("greeting", "one-" + cycle), propose("greeting", "two-" + cycle));
            assertThat(waiting).allSatisfy(policy -> assertThat(tasks(policy)).isEmpty());

            hello.version("1.0." + cycle).write(jar);

            waiting.forEach(policy -> read(policy, "Welcome to the courtyard, everybody!"));
            assertThat(platform.plugins()).extracting(PluginFile::version).containsExactly("1.0." + cycle);
            heap = cycle == WARM ? used() : heap;
        }

        assertNothingLeft(HELLO, heap);
    }

    @Test
    void a_plugin_replaced_takes_over_the_cases_of_the_old_one() throws Exception {
        var plugin = TinyPlugin.of("vendor.patient", "patient", PatientStep.class);
        plugin.text("said.txt", "").write(jar);
        awaitDeployed("waiting");
        var heap = 0L;

        for (var cycle = 0; cycle < CYCLES; cycle++) {
            var waiting = List.of(propose("waiting", "one-" + cycle), propose("waiting", "two-" + cycle));
            assertThat(waiting).allSatisfy(policy -> assertThat(tasks(policy)).isEmpty());

            var version = "1." + cycle + ".1";
            plugin.version(version).text("said.txt", version).write(jar);
            waiting.forEach(policy -> read(policy, version));

            var next = "1." + cycle + ".2";
            plugin.version(next).text("said.txt", "").write(jar);
            patiently().until(() -> isActive(next));
            heap = cycle == WARM ? used() : heap;
        }

        assertNothingLeft(PatientStep.class.getName(), heap);
    }

    private PolicyId propose(String process, String id) {
        return platform.service(Policies.class)
                .propose(
                        NewPolicy.of("A bench", "In the park.", Locale.ENGLISH, process)
                                .withId(new PolicyId(id)),
                        Actor.of("resident-1"))
                .id();
    }

    /** Waits for what the step of this case said, once, and ends the case. */
    private void read(PolicyId policy, String said) {
        patiently().until(() -> !tasks(policy).isEmpty());
        assertThat(tasks(policy))
                .singleElement()
                .satisfies(task -> assertThat(task.inputs().text("said")).contains(said));
        platform.service(Tasks.class).complete(tasks(policy).get(0).id(), READER, Values.none());
    }

    private List<Task> tasks(PolicyId policy) {
        return platform.service(Tasks.class).of(policy);
    }

    private boolean isActive(String version) {
        return platform.plugins().stream()
                .anyMatch(plugin -> plugin.version().equals(version) && plugin.state() == PluginFile.State.ACTIVE);
    }

    private void awaitDeployed(String pack) {
        patiently()
                .until(() -> platform.service(Packs.class).all().stream()
                        .anyMatch(status -> status.pack().equals(pack)
                                && status.state().name().equals("DEPLOYED")));
    }

    private void assertNothingLeft(String step, long heap) {
        assertThat(platform.service(Workload.class).incidents()).isEmpty();
        patiently().untilAsserted(() -> assertThat(loadersOf(step)).isEqualTo(1));
        var growth = used() - heap;
        LOG.log(System.Logger.Level.INFO, "{0} cycles; the heap grew by {1} KiB", CYCLES, growth >> 10);
        assertThat(growth).as("bytes the heap grew by").isLessThan(GROWTH);
    }

    /** How many class loaders the virtual machine keeps that have loaded a class of this name, besides the test's own. */
    private static int loadersOf(String type) throws JMException {
        System.gc();
        var answer = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmClassloaders",
                        new Object[] {new String[] {"show-classes", "fold=false"}},
                        new String[] {String[].class.getName()});
        var all = (int) answer.lines().filter(line -> line.endsWith(" " + type)).count();
        return type.equals(PatientStep.class.getName()) ? all - 1 : all;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }
}
