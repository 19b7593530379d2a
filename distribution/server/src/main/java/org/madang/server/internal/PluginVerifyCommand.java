package org.madang.server.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.madang.api.Plugins;
import org.madang.api.Plugins.PluginStatus;
import org.madang.platform.Platform;
import org.madang.platform.PluginFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries plugins out before anybody depends on them. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Starts plugins on a platform of their own, in memory, and tells whether they run and which steps they offer. "
                    + "No home is touched.",
            "Exit code 1 when one can not run, 4 when one waits for something that is not there."
        })
final class PluginVerifyCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Jars; plugins that need each other go together.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> jars;

    @Option(
            names = "--json",
            description = "Print JSON: {\"plugins\": [{file, plugin, version, state, problem, steps}]}")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var home = new EmptyFolder()) {
            var folder = Files.createDirectories(home.path().resolve("plugins"));
            for (var jar : jars) {
                HomePlugins.read(jar);
                new HomePlugins(folder).put(jar, HomePlugins.named(jar));
            }
            return tried(home.path());
        }
    }

    private int tried(Path home) {
        try (var platform = Distribution.platformIn(home)
                .environment(Map.of())
                .setting("madang.database.url", "jdbc:h2:mem:verify")
                .start()) {
            var services = platform.service(Plugins.class);
            services.settle(PATIENCE);
            tell(platform, services.all());
            return exitCode(platform.plugins());
        }
    }

    private void tell(Platform platform, List<PluginStatus> offers) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(Map.of(
                    "plugins",
                    platform.plugins().stream()
                            .map(plugin -> inJson(plugin, steps(plugin, offers)))
                            .toList())));
            return;
        }
        platform.plugins().forEach(plugin -> print(out, plugin, steps(plugin, offers)));
    }

    private static List<String> steps(PluginFile plugin, List<PluginStatus> offers) {
        return offers.stream()
                .filter(offer -> offer.name().equals(plugin.plugin()))
                .flatMap(offer -> offer.steps().stream())
                .toList();
    }

    private static Map<String, Object> inJson(PluginFile plugin, List<String> steps) {
        var said = new LinkedHashMap<>(PluginListCommand.inJson(plugin));
        said.put("steps", steps);
        return said;
    }

    private static void print(PrintWriter out, PluginFile plugin, List<String> steps) {
        out.println(PluginListCommand.line(plugin));
        plugin.problem().ifPresent(problem -> out.println("          " + problem));
        if (!steps.isEmpty()) {
            out.println("          offers " + String.join(", ", steps));
        }
    }

    private static int exitCode(List<PluginFile> plugins) {
        if (plugins.stream().anyMatch(PluginListCommand::isFaulty)) {
            return ExitCodes.DOES_NOT_HOLD;
        }
        return plugins.stream().allMatch(plugin -> plugin.state() == PluginFile.State.ACTIVE)
                ? ExitCodes.OK
                : ExitCodes.CANNOT_TELL;
    }
}
