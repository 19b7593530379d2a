package org.madang.server.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.madang.api.PackStatus;
import org.madang.api.Packs;
import org.madang.platform.Platform;
import org.madang.testkit.Outcome;
import org.madang.testkit.Scenario;
import org.madang.testkit.ScenarioRunner;
import org.madang.testkit.TestClock;

/** Plays scenarios of one pack on a platform that is thrown away. */
final class Rehearsal {

    private final Path home;
    private final PrintWriter out;

    /** The home is empty, and is filled. */
    Rehearsal(Path home, PrintWriter out) {
        this.home = home;
        this.out = out;
    }

    /** Whether all end as they say. Neither the city's settings nor its database are touched. */
    boolean play(Path pack, List<Scenario> scenarios, Map<String, String> settings) throws IOException {
        copy(
                pack,
                home.resolve("processes")
                        .resolve(pack.toAbsolutePath().normalize().getFileName()));
        var clock = TestClock.at(scenarios.get(0).start());
        var builder =
                Distribution.platformIn(home).environment(Map.of()).clock(clock).setting("madang.engine.workers", "0");
        Distribution.here().ifPresent(here -> builder.plugins(here.root().resolve("plugins")));
        settings.forEach(builder::setting);
        try (var platform = builder.start()) {
            return isDeployed(platform) && playAll(platform, clock, scenarios);
        }
    }

    private boolean isDeployed(Platform platform) {
        var refused = platform.service(Packs.class).all().stream()
                .filter(pack -> pack.state() != PackStatus.State.DEPLOYED)
                .toList();
        refused.forEach(pack -> out.printf("%s %s: %s%n", pack.pack(), pack.state(), pack.message()));
        out.flush();
        return refused.isEmpty();
    }

    private boolean playAll(Platform platform, TestClock clock, List<Scenario> scenarios) {
        long failed = scenarios.stream()
                .filter(scenario -> !tell(
                        scenario, ScenarioRunner.on(platform::service, clock).run(scenario)))
                .count();
        out.printf("%d of %d scenarios end as they say%n", scenarios.size() - failed, scenarios.size());
        out.flush();
        return failed == 0;
    }

    private boolean tell(Scenario scenario, Outcome outcome) {
        out.printf("%s  %s: %s%n", outcome.isAsExpected() ? "ok" : "NO", scenario.name(), scenario.title());
        if (!outcome.isAsExpected()) {
            outcome.differences().forEach(difference -> out.println("      differs: " + difference));
            outcome.timeline()
                    .forEach(entry -> out.printf("      %s  %-10s %s%n", entry.at(), entry.act(), entry.text()));
        }
        out.flush();
        return outcome.isAsExpected();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(file, target);
            }
        }
    }
}
