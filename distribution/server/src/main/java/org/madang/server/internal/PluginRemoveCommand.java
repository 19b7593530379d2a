package org.madang.server.internal;

import java.util.concurrent.Callable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.platform.PluginFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a plugin out of a home. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Takes a plugin out of a home. Cases that come to its steps wait there, and go on when it is back.")
final class PluginRemoveCommand implements Callable<Integer> {

    @Mixin
    private final PluginChange change = new PluginChange();

    @Parameters(paramLabel = "PLUGIN", description = "The plugin's name, as 'madang plugin list' shows it.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Override
    public Integer call() {
        var plugins = change.plugins();
        var plugin = plugins.find(name)
                .orElseThrow(() -> new PlatformException(
                        Problem.NOT_FOUND,
                        "Plugin '%s' is not installed; installed are %s"
                                .formatted(
                                        name,
                                        plugins.all().stream()
                                                .map(PluginFile::plugin)
                                                .filter(known -> !known.isEmpty())
                                                .toList())));
        plugins.remove(plugin);
        return change.tellGone(plugin);
    }
}
