package org.madang.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.platform.internal.SettingKey;
import org.madang.platform.internal.SettingKeys;

/** Runs {@code bin/madang} of the unpacked distribution. */
class DistributionTest {

    private static final Path DISTRIBUTION = Path.of("target", "madang").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path place;

    @Test
    void help_is_everywhere_and_wrong_use_is_told() throws Exception {
        for (var command : List.of(List.<String>of(), List.of("start"), List.of("plugin", "list"), List.of("doctor"))) {
            assertThat(run(command, "--help").text()).startsWith("Usage: madang");
        }
        assertThat(run(List.of(), "--help").exit()).isZero();
        assertThat(run(List.of()).exit()).isEqualTo(2);
        assertThat(run(List.of("start"), "--prot", "1").exit()).isEqualTo(2);
    }

    @Test
    void a_setting_nobody_knows_stops_the_start() throws Exception {
        var home = Files.createDirectories(place.resolve("unknown"));
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/madang.properties"), "madang.colour=red\n");

        var start = run(List.of("start"), "--home", home.toString());

        assertThat(start.exit()).isEqualTo(3);
        assertThat(start.text()).contains("madang: Setting 'madang.colour' in ").doesNotContain("\tat ");
        assertThat(run(List.of("doctor"), "--home", home.toString()).exit()).isEqualTo(1);
    }

    @Test
    void every_setting_is_in_the_commented_file() throws Exception {
        var file = Files.readString(DISTRIBUTION.resolve("conf/madang.properties"));

        assertThat(Pattern.compile("^#(madang\\.[a-z.-]+)=", Pattern.MULTILINE)
                        .matcher(file)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(SettingKeys.ofThisRelease().known().stream()
                        .map(SettingKey::name)
                        .toList());
    }

    @Test
    void runs_on_an_empty_home_follows_its_plugins_and_ends_in_order() throws Exception {
        var home = place.resolve("home");
        var server = start(home);
        try {
            var port = port(home);
            assertThat(get(port, "/health/live")).isEqualTo(200);
            assertThat(get(port, "/nothing")).isEqualTo(404);
            assertThat(run(List.of("doctor"), "--home", home.toString()).text()).contains("Ready on port " + port);
            assertThat(plugins(home)).contains("\"running\":true").contains("\"state\":\"ACTIVE\"");

            Files.delete(home.resolve("plugins/madang-hello.jar"));
            await().atMost(PATIENCE).until(() -> !plugins(home).contains("madang-hello.jar"));
            Files.copy(
                    DISTRIBUTION.resolve("plugins/madang-hello.jar"),
                    home.resolve("plugins/hello-again.jar"),
                    StandardCopyOption.REPLACE_EXISTING);
            await().atMost(PATIENCE).until(() -> plugins(home).contains("hello-again.jar"));

            assertThat(run(List.of("start"), "--home", home.toString(), "--port", "0")
                            .text())
                    .contains("is in use by another running platform");
        } finally {
            server.destroy();
        }
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(143);
        assertThat(home.resolve("work")).doesNotExist();
        assertThat(Files.readString(log(home))).contains("Madang has stopped").doesNotContain("SEVERE");
        assertThat(plugins(home)).contains("\"running\":false").contains("hello-again.jar");
    }

    private static Process start(Path home) throws IOException {
        Files.createDirectories(home);
        var server = process(List.of("start"), "--home", home.toString(), "--port", "0")
                .redirectOutput(log(home).toFile())
                .start();
        await().atMost(PATIENCE)
                .until(() -> Files.readString(log(home)).contains("Madang is ready") || !server.isAlive());
        return server;
    }

    private static int port(Path home) throws IOException {
        var ready =
                Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/health/ready").matcher(Files.readString(log(home)));
        assertThat(ready.find()).isTrue();
        return Integer.parseInt(ready.group(1));
    }

    private static Path log(Path home) {
        return place.resolve(home.getFileName() + ".log");
    }

    private static String plugins(Path home) throws Exception {
        var list = run(List.of("plugin", "list"), "--json", "--home", home.toString());
        return list.text().replace(" ", "");
    }

    private static int get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }

    private static Ended run(List<String> command, String... options) throws Exception {
        var process = process(command, options).start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), text);
    }

    private static ProcessBuilder process(List<String> command, String... options) {
        var line = new ArrayList<String>();
        line.add(DISTRIBUTION.resolve("bin/madang").toString());
        line.addAll(command);
        line.addAll(List.of(options));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MADANG_"));
        return builder;
    }

    private record Ended(int exit, String text) {}
}
