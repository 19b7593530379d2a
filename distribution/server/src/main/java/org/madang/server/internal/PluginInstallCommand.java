package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.platform.PluginFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds a plugin to a home. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a plugin to a home. A running server takes it up at once.",
            "Exit code 1 when it can not run there, 4 when the server has not said yet."
        })
final class PluginInstallCommand implements Callable<Integer> {

    @Mixin
    private final PluginChange change = new PluginChange();

    @Parameters(paramLabel = "FILE", description = "The plugin's jar.")
    @SuppressWarnings("NullAway.Init")
    private Path jar;

    @Override
    public Integer call() throws IOException {
        var plugins = change.plugins();
        var plugin = HomePlugins.read(jar);
        plugins.find(plugin.plugin()).ifPresent(PluginInstallCommand::refuse);
        if (Files.exists(plugins.folder().resolve(plugin.file()))) {
            throw new PlatformException(
                    Problem.CONFLICT,
                    "'%s' lies in '%s' already and is another plugin; give the new one another file name"
                            .formatted(plugin.file(), plugins.folder()));
        }
        plugins.put(jar, plugin.file());
        return change.tellTaken(plugin, "installed");
    }

    private static void refuse(PluginFile known) {
        throw new PlatformException(
                Problem.CONFLICT,
                "Plugin '%s' %s is installed already; to replace it: madang plugin update"
                        .formatted(known.plugin(), known.version()));
    }
}
