package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madang.testkit.Scenario;
import org.madang.testkit.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the scenarios of a process pack. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = {
            "Plays the scenarios of a process pack with the plugins of this distribution: whole procedures in virtual "
                    + "time, where months pass in seconds. Nothing is kept, and the city's database is not touched.",
            "A scenario that ends otherwise than it says is shown with what differs and with its timeline."
        },
        footer = {
            "",
            "Exit codes: 0 every scenario ends as it says, 1 one does not, or the pack is refused, 2 wrong use."
        })
final class RehearseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PACK", description = "The folder of the pack; its scenarios are in scenarios/*.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path pack;

    @Option(names = "--scenario", paramLabel = "NAME", description = "Only this one, named as its file.")
    private @Nullable String only;

    @Option(
            names = "--setting",
            paramLabel = "KEY=VALUE",
            description = "A setting to play with, such as madang.zone=Asia/Seoul; may be repeated.")
    private Map<String, String> settings = Map.of();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var scenarios = scenarios();
        var home = Files.createTempDirectory("madang-rehearsal");
        try {
            var rehearsal = new Rehearsal(home, spec.commandLine().getOut());
            return rehearsal.play(pack, scenarios, settings) ? ExitCodes.OK : ExitCodes.DOES_NOT_HOLD;
        } finally {
            Folders.remove(home);
        }
    }

    private List<Scenario> scenarios() {
        if (!Files.isDirectory(pack.resolve("scenarios"))) {
            throw wrong(
                    "'%s' has no folder 'scenarios'; name the folder of a process pack that has one".formatted(pack));
        }
        var found = Scenarios.of(pack).stream()
                .filter(scenario -> only == null || scenario.name().equals(only))
                .toList();
        if (found.isEmpty()) {
            throw wrong("Pack '%s' has no scenario%s; they are files such as scenarios/adopted.yaml"
                    .formatted(pack, only == null ? "" : " '" + only + "'"));
        }
        return found;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
