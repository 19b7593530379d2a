package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the demo at moments chosen by chance; {@code -Dmadang.kills=20} for more of them. */
final class KillTest {

    private static final int KILLS = Integer.getInteger("madang.kills", 6);
    private static final long SEED = 20260302;
    private static final Map<String, String> NO_TRANSLATOR =
            Map.of("MADANG_PLUGIN_TRANSLATION_URL", "http://127.0.0.1:9");

    @TempDir
    Path folder;

    @Test
    void ends_the_same_when_it_is_killed_and_taken_up_again() throws Exception {
        var begin = System.nanoTime();
        var whole = finish(Files.createDirectories(folder.resolve("whole")));
        var longest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        var chance = new Random(SEED);
        var home = Files.createDirectories(folder.resolve("killed"));

        var killed = 0;
        for (int attempt = 0; attempt < KILLS; attempt++) {
            killed += killAfter(home, (long) (chance.nextDouble() * longest)) ? 1 : 0;
        }
        var taken = finish(home);

        assertThat(killed).as("runs that were really killed").isPositive();
        assertThat(taken).isEqualTo(whole);
    }

    private static JsonNode finish(Path home) throws IOException, InterruptedException {
        var json = home.resolve("out.json");
        var said = Madang.run(command(home, json), NO_TRANSLATOR);
        assertThat(said.exit()).as("exit of the demo; it said %s", said.err()).isZero();
        return new ObjectMapper().readTree(Files.readString(json));
    }

    private boolean killAfter(Path home, long millis) throws IOException, InterruptedException {
        var process = Madang.start(command(home, home.resolve("killed.json")), NO_TRANSLATOR, folder);
        var ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    private static List<String> command(Path home, Path json) {
        var data = Path.of("..", "..", "..", "shared", "data", "15-per-hour-seattle")
                .toAbsolutePath()
                .normalize();
        return List.of("demo", "--data", data.toString(), "--home", home.toString(), "--json", json.toString());
    }
}
