package org.madang.server.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.madang.platform.PluginFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that changes the plugins of a home has, and how it tells what came of it. */
final class PluginChange {

    /** How long a running server may take to notice a file, start the plugin, and say so. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(
            names = "--json",
            description = "Print JSON: {\"running\", \"file\", \"plugin\", \"version\", \"state\", \"problem\"}")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    HomePlugins plugins() {
        return HomePlugins.of(folder());
    }

    private Path folder() {
        return home.folder();
    }

    /** Waits until a running server has taken the plugin up, and tells how it fares. */
    int tellTaken(PluginFile plugin, String done) {
        var running = StatusFile.ofRunning(folder()).isPresent();
        var fares = running ? awaited(plugin) : Optional.of(plugin);
        if (fares.isEmpty()) {
            tell(running, plugin, done + ", and the server has not taken it up yet; look with 'madang plugin list'");
            return ExitCodes.CANNOT_TELL;
        }
        tell(running, fares.get(), done + (running ? "" : "; the server does not run, it starts with it"));
        return PluginListCommand.isFaulty(fares.get()) ? ExitCodes.DOES_NOT_HOLD : ExitCodes.OK;
    }

    /** Waits until a running server has let the plugin go. */
    int tellGone(PluginFile plugin) {
        var running = StatusFile.ofRunning(folder()).isPresent();
        var gone = !running
                || awaited(all -> all.stream().noneMatch(one -> one.plugin().equals(plugin.plugin())));
        tell(running, plugin, gone ? "removed; its tasks wait until it is back" : "removed, and still stopping");
        return gone ? ExitCodes.OK : ExitCodes.CANNOT_TELL;
    }

    private Optional<PluginFile> awaited(PluginFile plugin) {
        awaited(all -> said(all, plugin).filter(PluginChange::isSettled).isPresent());
        return StatusFile.ofRunning(folder()).flatMap(status -> said(status.plugins(), plugin));
    }

    private boolean awaited(Predicate<List<PluginFile>> wanted) {
        return StatusFile.in(folder()).await(status -> wanted.test(status.plugins()), PATIENCE);
    }

    /** What the server says of this very version, or of the file when it refuses it. */
    private static Optional<PluginFile> said(List<PluginFile> all, PluginFile plugin) {
        return all.stream()
                .filter(one -> one.file().equals(plugin.file()))
                .filter(one -> one.version().isEmpty() || one.version().equals(plugin.version()))
                .findFirst();
    }

    /** One that waits may be at rest, or its turn has not come. */
    private static boolean isSettled(PluginFile plugin) {
        return plugin.state() != PluginFile.State.WAITING;
    }

    private void tell(boolean running, PluginFile plugin, String done) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            var said = new LinkedHashMap<String, Object>();
            said.put("running", running);
            said.putAll(PluginListCommand.inJson(plugin));
            out.println(Json.write(said));
            return;
        }
        out.printf("Plugin '%s' %s %s%n", plugin.plugin(), plugin.version(), done);
        plugin.problem().ifPresent(problem -> out.println(problem));
    }
}
