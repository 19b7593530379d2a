package org.madang.server.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything about the plugins of a home. */
@Command(
        name = "plugin",
        mixinStandardHelpOptions = true,
        description = "The plugins of a home.",
        subcommands = {
            PluginListCommand.class,
            PluginInstallCommand.class,
            PluginUpdateCommand.class,
            PluginRemoveCommand.class,
            PluginVerifyCommand.class
        })
final class PluginCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with plugins");
    }
}
