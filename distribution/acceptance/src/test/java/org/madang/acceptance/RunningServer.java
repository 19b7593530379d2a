package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** A server of the distribution, on a home and a port of its own. */
final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern FIRST_CODE = Pattern.compile("one-time code for the first: (\\S+)");
    private static final Pattern READY = Pattern.compile("Madang is ready: (\\S+),");
    private static final Pattern NEXT_RECORD = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\dT)");
    private static final Map<String, String> NO_TRANSLATOR =
            Map.of("MADANG_PLUGIN_TRANSLATION_URL", "http://127.0.0.1:9");

    private final Process process;
    private final Path folder;
    private final URI ready;

    private RunningServer(Process process, Path folder, URI ready) {
        this.process = process;
        this.folder = folder;
        this.ready = ready;
    }

    /** Starts it on an empty home inside the folder. */
    static RunningServer start(Path folder) throws IOException {
        return start(folder, NO_TRANSLATOR);
    }

    /** The same with these settings. */
    static RunningServer start(Path folder, Map<String, String> settings) throws IOException {
        var words = List.of("start", "--home", folder.resolve("home").toString(), "--port", "0");
        var process = Madang.start(words, settings, folder);
        try {
            var address = await().atMost(PATIENCE)
                    .until(() -> READY.matcher(Files.readString(folder.resolve("out"))), Matcher::find);
            return new RunningServer(process, folder, URI.create(address.group(1)));
        } catch (ConditionTimeoutException late) {
            process.destroyForcibly();
            throw late;
        }
    }

    /** Where it speaks HTTP. */
    URI address() {
        return ready.resolve("/");
    }

    /** The code it printed for whoever becomes the first administrator. */
    String firstCode() throws IOException {
        var code = FIRST_CODE.matcher(Files.readString(folder.resolve("out")));
        assertThat(code.find()).as("a code for the first administrator").isTrue();
        return code.group(1);
    }

    /** Kills it, as the machine's power failing would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Path home() {
        return folder.resolve("home");
    }

    /** The records of the log so far that speak of this. */
    List<String> log(String of) {
        return NEXT_RECORD
                .splitAsStream(log())
                .filter(record -> record.contains(of))
                .toList();
    }

    String log() {
        try {
            return Files.readString(folder.resolve("err"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the address for readiness answers. */
    int health() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(ready).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }
}
