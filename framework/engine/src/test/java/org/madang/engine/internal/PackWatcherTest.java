package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.PackStatus;
import org.madang.api.PackStatus.State;
import org.osgi.framework.Constants;

/** The threads: the folder that is watched, the bundles that are tracked, the queue that serves both. */
class PackWatcherTest {

    private static final Packing PACKING = new Packing();

    @TempDir
    private Path home;

    private final PackQueue queue = new PackQueue(PACKING.newDesk());

    @AfterEach
    void stop() {
        queue.close();
    }

    @AfterAll
    static void close() {
        PACKING.close();
    }

    @Test
    void deploys_what_is_dropped_into_the_folder() {
        try (var watcher = new PackWatcher(home, queue)) {
            TestPacks.folder(home, "early", "a.bpmn", TestPacks.task("early", "x"));
            watcher.open();
            assertThat(queue.settle(Duration.ofSeconds(20))).isTrue();
            assertThat(queue.all()).extracting(PackStatus::state).containsExactly(State.DEPLOYED);

            TestPacks.zip(home.resolve("late.jar"), "a.bpmn", TestPacks.task("late", "x"));
            TestPacks.folder(home, "wrong", "a.bpmn", "<oops");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(queue.all())
                            .extracting(
                                    PackStatus::pack, status -> status.state().name())
                            .containsExactly(
                                    tuple("early", "DEPLOYED"), tuple("late", "DEPLOYED"), tuple("wrong", "REFUSED")));
        }
        assertThat(threads()).doesNotContain("madang-packs-folder");
    }

    @Test
    void replaces_a_pack_that_changes_in_the_folder() {
        TestPacks.folder(home, "moving", "a.bpmn", TestPacks.task("moving", "before"));
        try (var watcher = new PackWatcher(home, queue)) {
            watcher.open();
            queue.settle(Duration.ofSeconds(20));

            TestPacks.folder(home, "moving", "a.bpmn", TestPacks.task("moving", "and after"));

            await().atMost(Duration.ofSeconds(30)).until(() -> versions("moving") == 2);
        }
    }

    @Test
    void deploys_the_pack_of_a_bundle_and_keeps_it_when_the_bundle_stops() throws Exception {
        var framework = new FrameworkFactory()
                .newFramework(java.util.Map.of(
                        Constants.FRAMEWORK_STORAGE, home.resolve("cache").toString()));
        framework.start();
        try (var extender = new PackExtender(framework.getBundleContext(), queue)) {
            extender.open();
            var jar = bundle("org.example.pack", "processes/a.bpmn", TestPacks.task("bundled", "x"));

            var bundle = framework.getBundleContext().installBundle(jar.toUri().toString());
            bundle.start();
            queue.settle(Duration.ofSeconds(20));
            bundle.stop();
            queue.settle(Duration.ofSeconds(20));

            assertThat(queue.all())
                    .containsExactly(
                            new PackStatus("org.example.pack", "bundle:org.example.pack:1.2.0", State.DEPLOYED, ""));
            assertThat(versions("bundled")).isEqualTo(1);
        } finally {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    @Test
    void answers_whoever_deploys_a_path() {
        var good = TestPacks.folder(home, "good", "a.bpmn", TestPacks.task("good", "x"));

        assertThat(queue.deploy(good).state()).isEqualTo(State.DEPLOYED);
        assertThat(queue.deploy(home.resolve("nothing")).message())
                .startsWith("Pack 'nothing' is refused: ")
                .endsWith("is neither a folder nor a file");
    }

    private Path bundle(String name, String path, String content) throws Exception {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        manifest.getMainAttributes().putValue(Constants.BUNDLE_VERSION, "1.2.0");
        manifest.getMainAttributes().putValue(PackReader.HEADER, "processes");
        var jar = home.resolve(name + ".jar");
        try (var out = new JarOutputStream(java.nio.file.Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry(path));
            out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return jar;
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    private static long versions(String process) {
        return PACKING.engine()
                .camunda()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }
}
