package org.madang.engine.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.PolicyId;

class KillTest {

    @Test
    void finds_after_a_kill_all_that_was_confirmed(@TempDir Path home) throws Exception {
        var file = home.resolve("madang").toString();

        var confirmed = runAndKill(file);

        try (var engine = Engine.start(KilledEngine.settings(file), Clock.systemUTC(), Optional.empty(), List.of())) {
            assertThat(confirmed)
                    .hasSizeGreaterThanOrEqualTo(20)
                    .allMatch(policy -> engine.processes().isRunning(policy))
                    .allMatch(policy -> !engine.processes().events(policy).isEmpty());
        }
    }

    private static List<PolicyId> runAndKill(String file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledEngine.class.getName(),
                        file)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var confirmed = new ArrayList<PolicyId>();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            while (confirmed.size() < 20) {
                var line = requireNonNull(said.readLine(), "the process ended by itself");
                confirmed.add(new PolicyId(line.substring("confirmed ".length())));
            }
            process.destroyForcibly();
        }
        process.waitFor();
        return confirmed;
    }
}
