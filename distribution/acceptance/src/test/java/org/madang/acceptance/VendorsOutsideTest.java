package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.camunda.bpm.client.variable.ClientValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.Workload;

/** Vendors that write no Java, or no plugin, serve steps of a running city with Camunda's own clients. */
final class VendorsOutsideTest {

    private static final Path WORKER = Path.of("src", "test", "vendor");
    private static final Path INSTALLED = Path.of("target", "vendor");
    private static final Duration LOCK = Duration.ofMinutes(1);

    @TempDir
    static Path home;

    private static VendorCity city;

    @BeforeAll
    static void start() {
        city = VendorCity.start(home);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void a_worker_in_javascript_serves_a_step() throws Exception {
        var key = city.key("step:vendor.script");
        install();
        var worker = new ProcessBuilder("node", "worker.js", city.engineRest().toString(), key, "vendor.script")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(INSTALLED.resolve("worker.log").toFile())
                .start();
        try {
            deployOnceServed("script", "vendor.script");

            var policy = city.propose("script", "script-1");

            assertThat(worker.waitFor(1, TimeUnit.MINUTES)).as(log()).isTrue();
            var task = city.task(policy);
            assertThat(task.inputs().text("said")).as(log()).contains("심야 버스 (ko)");
            assertThat(task.inputs().asMap().get("answer"))
                    .isEqualTo(Map.of("yes", 2, "words", List.of("가", "나"), "open", true));
            assertThat(task.inputs().number("count")).contains(1L << 40);
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void a_worker_in_java_serves_a_step() {
        var client = client("step:vendor.java");
        try {
            client.subscribe("vendor.java")
                    .lockDuration(LOCK.toMillis())
                    .handler(VendorsOutsideTest::check)
                    .open();
            deployOnceServed("plain", "vendor.java");

            var task = city.task(city.propose("plain", "plain-1"));

            assertThat(task.inputs().text("said")).contains("심야 버스");
            assertThat(task.inputs().asMap().get("answer")).isEqualTo(Map.of("words", List.of("가", "나")));
            assertThat(task.inputs().number("count")).contains(1L << 40);
        } finally {
            client.stop();
        }
    }

    @Test
    void a_worker_refuses_and_the_model_says_what_then() {
        var client = client("step:vendor.refusing");
        try {
            client.subscribe("vendor.refusing")
                    .lockDuration(LOCK.toMillis())
                    .handler((task, service) -> service.handleBpmnError(task, "unreadable", "읽을 수 없음"))
                    .open();
            deployOnceServed("refusing", "vendor.refusing");

            var task = city.task(city.propose("refusing", "refusing-1"));

            assertThat(task.inputs().text("why")).contains("읽을 수 없음");
        } finally {
            client.stop();
        }
    }

    @Test
    void a_worker_that_fails_is_asked_again_and_at_last_makes_an_incident() {
        var client = client("step:vendor.failing");
        try {
            client.subscribe("vendor.failing")
                    .lockDuration(LOCK.toMillis())
                    .handler(VendorsOutsideTest::failTwice)
                    .open();
            deployOnceServed("failing", "vendor.failing");

            var policy = city.propose("failing", "failing-1");

            await().atMost(LOCK)
                    .until(() -> city.service(Workload.class).incidents().stream()
                            .anyMatch(incident -> incident.policy().equals(policy)
                                    && incident.message().contains("no network")));
        } finally {
            client.stop();
        }
    }

    private static void check(ExternalTask task, ExternalTaskService service) {
        Date when = task.getVariable("when");
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("greeting", task.getVariable("text"));
        outputs.put("answer", ClientValues.jsonValue("{\"words\":[\"가\",\"나\"]}"));
        outputs.put("count", 1L << 40);
        outputs.put("checked", when);
        service.complete(task, outputs);
    }

    private static void failTwice(ExternalTask task, ExternalTaskService service) {
        var left = task.getRetries() == null ? 1 : task.getRetries() - 1;
        service.handleFailure(task, "no network", "connect: refused", left, 0);
    }

    private static ExternalTaskClient client(String scope) {
        var key = city.key(scope);
        return ExternalTaskClient.create()
                .baseUrl(city.engineRest().toString())
                .workerId("java")
                .asyncResponseTimeout(20_000)
                .disableBackoffStrategy()
                .addInterceptor(request -> request.addHeader("Authorization", "Bearer " + key))
                .build();
    }

    /** A pack needs its steps on offer: it is deployed once the worker has asked for its own. */
    private static void deployOnceServed(String process, String step) {
        var key = city.key("deploy");
        await().atMost(LOCK)
                .untilAsserted(() -> HttpCity.json(city.deploy(key, process, VendorCity.checking(process, step)), 200));
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (var file : List.of("package.json", "package-lock.json", "worker.js")) {
            Files.copy(
                    WORKER.resolve(file), INSTALLED.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(INSTALLED.resolve("node_modules").resolve(".package-lock.json"))) {
            return;
        }
        var said = INSTALLED.resolve("npm.log");
        var npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(npm.waitFor()).as(() -> "npm ci: " + read(said)).isZero();
    }

    private static String log() {
        return read(INSTALLED.resolve("worker.log"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
