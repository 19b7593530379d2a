package org.madang.server.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a whole procedure in seconds. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Sends one policy through a city's whole procedure, from proposal to follow-up; weeks pass in seconds.",
            "With --data, a real consultation in the Polis export format (summary.csv, comments.csv, and votes.csv or "
                    + "participants-votes.csv) is put in its middle. What scripted officials say is marked as scripted.",
            "Killed and called again on the same home, it goes on where it was."
        })
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of a Polis export.")
    private @Nullable Path data;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the data; told from its text if not said.")
    private @Nullable String language;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where to play it; a folder of its own, removed afterwards, if not said.")
    private @Nullable Path home;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the result to this file as JSON.")
    private @Nullable Path json;

    @Option(names = "--serve", description = "Run the server on the demo's home afterwards, until it is told to stop.")
    private boolean serve;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var plan = plan();
        if (home != null) {
            return play(plan, Files.createDirectories(home.toAbsolutePath().normalize()));
        }
        var folder = Files.createTempDirectory("madang-demo");
        try {
            return play(plan, folder);
        } finally {
            Folders.remove(folder);
        }
    }

    private DemoPlan plan() {
        return data == null
                ? DemoPlan.ofItsOwn()
                : DemoPlan.about(
                        PolisExport.read(data), Optional.ofNullable(language).map(Locale::forLanguageTag));
    }

    private int play(DemoPlan plan, Path folder) throws IOException, InterruptedException {
        Distribution.seed(folder);
        var builder = Distribution.platformIn(folder);
        var zone = builder.settings().text("madang.zone").map(ZoneId::of).orElse(ZoneOffset.UTC);
        var report = new Demo(builder, folder, spec.commandLine().getErr()).play(plan);
        new DemoText(spec.commandLine().getOut(), Locale.ENGLISH, zone).print(report);
        if (json != null) {
            Files.writeString(json, Json.write(report), StandardCharsets.UTF_8);
        }
        if (serve) {
            serve(folder);
        }
        return ExitCodes.OK;
    }

    private void serve(Path folder) throws InterruptedException {
        try (var server = Server.start(Distribution.platformIn(folder), StartCommand.DEFAULT_PORT)) {
            var out = spec.commandLine().getOut();
            server.announce(out);
            server.runUntilStopped(out);
        }
    }
}
