package org.madang.server.internal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.madang.platform.PluginFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the plugins of a home. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the plugins of a home, running or not, and what is wrong with any of them.",
            "Exit code 1 when one can not run."
        })
final class PluginListCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(
            names = "--json",
            description = "Print JSON: {\"running\", \"plugins\": [{file, plugin, version, state, problem}]}")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var folder = home.folder();
        var running = StatusFile.ofRunning(folder);
        var plugins = running.map(ServerStatus::plugins)
                .orElseGet(() -> HomePlugins.of(folder).all());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(inJson(running.isPresent(), plugins)));
        } else {
            table(out, running, plugins);
        }
        return plugins.stream().anyMatch(PluginListCommand::isFaulty) ? ExitCodes.DOES_NOT_HOLD : ExitCodes.OK;
    }

    static boolean isFaulty(PluginFile plugin) {
        return plugin.state() == PluginFile.State.FAILED || plugin.state() == PluginFile.State.REFUSED;
    }

    private static Map<String, Object> inJson(boolean running, List<PluginFile> plugins) {
        var json = new LinkedHashMap<String, Object>();
        json.put("running", running);
        json.put("plugins", plugins.stream().map(PluginListCommand::inJson).toList());
        return json;
    }

    static Map<String, Object> inJson(PluginFile plugin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", plugin.file());
        json.put("plugin", plugin.plugin());
        json.put("version", plugin.version());
        json.put("state", plugin.state());
        json.put("problem", plugin.problem());
        return json;
    }

    private static void table(PrintWriter out, Optional<ServerStatus> running, List<PluginFile> plugins) {
        out.println(
                running.map(server -> "The server runs (process %s, port %s).".formatted(server.pid(), server.port()))
                        .orElse("The server does not run."));
        if (plugins.isEmpty()) {
            out.println("There are no plugins.");
        }
        for (var plugin : plugins) {
            out.println(line(plugin));
            plugin.problem().ifPresent(problem -> out.println("          " + problem));
        }
    }

    static String line(PluginFile plugin) {
        return "%-9s %-32s %-16s %s".formatted(plugin.state(), plugin.plugin(), plugin.version(), plugin.file());
    }
}
