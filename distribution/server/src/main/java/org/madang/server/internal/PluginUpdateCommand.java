package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.platform.PluginFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Replaces a plugin of a home by another version. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = {
            "Replaces a plugin of a home by another version, newer or older; its file keeps its name. Cases that wait at "
                    + "its steps go on by the new one.",
            "Exit code 1 when it can not run there, 4 when the server has not said yet."
        })
final class PluginUpdateCommand implements Callable<Integer> {

    @Mixin
    private final PluginChange change = new PluginChange();

    @Parameters(paramLabel = "FILE", description = "The jar of the other version.")
    @SuppressWarnings("NullAway.Init")
    private Path jar;

    @Override
    public Integer call() throws IOException {
        var plugins = change.plugins();
        var plugin = HomePlugins.read(jar);
        var before = plugins.find(plugin.plugin())
                .orElseThrow(() -> new PlatformException(
                        Problem.NOT_FOUND,
                        "Plugin '%s' is not installed; to add it: madang plugin install".formatted(plugin.plugin())));
        plugins.put(jar, before.file());
        return change.tellTaken(
                new PluginFile(before.file(), plugin.plugin(), plugin.version(), plugin.state(), plugin.problem()),
                "replaces " + before.version());
    }
}
