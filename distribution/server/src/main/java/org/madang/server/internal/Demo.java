package org.madang.server.internal;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.platform.Platform;
import org.madang.platform.PlatformBuilder;
import org.madang.testkit.Outcome;
import org.madang.testkit.ScenarioRunner;
import org.madang.testkit.TestClock;

/** Sends one policy through its whole procedure in virtual time; killed and called again on the same home, it goes on. */
final class Demo {

    private static final String CLOCK = "clock";

    private final PlatformBuilder builder;
    private final Path home;
    private final PrintWriter progress;

    /** The builder knows everything but the clock and who drives it. */
    Demo(PlatformBuilder builder, Path home, PrintWriter progress) {
        this.builder = builder;
        this.home = home;
        this.progress = progress;
    }

    /** The time in a home: where a demo left its clock, else the machine's. */
    static Clock timeIn(Path home) {
        var kept = home.resolve(CLOCK);
        return Files.exists(kept) ? TestClock.keptIn(kept, Instant.EPOCH) : Clock.systemUTC();
    }

    DemoReport play(DemoPlan plan) {
        var clock = TestClock.keptIn(home.resolve(CLOCK), plan.scenario().start());
        progress.println("Starting the platform in " + home);
        progress.flush();
        try (var platform = builder.clock(clock)
                .setting("madang.engine.workers", "0")
                .setting("madang.port", "")
                .start()) {
            complain(runner(platform, clock, plan).run(plan.scenario()));
            return DemoReport.of(platform::service, plan);
        }
    }

    private ScenarioRunner runner(Platform platform, TestClock clock, DemoPlan plan) {
        var tells = new DemoProgress(progress);
        var runner = ScenarioRunner.on(platform::service, clock).with(new ScriptedTranslators());
        for (var data : plan.data().stream().toList()) {
            runner = runner.with(new ScriptedOffices()).with(new RealPeople(data, tells));
        }
        return runner.with(tells);
    }

    private static void complain(Outcome outcome) {
        if (!outcome.differences().isEmpty()) {
            throw new PlatformException(Problem.INTERNAL, String.join("\n", outcome.differences()));
        }
    }
}
