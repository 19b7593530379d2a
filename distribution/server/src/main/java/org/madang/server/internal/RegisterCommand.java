package org.madang.server.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works with the public record. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = "Checks the public record, of this home or of anybody's, and proves what is in it.",
        subcommands = {RegisterVerifyCommand.class, RegisterProveCommand.class, RegisterExportCommand.class})
final class RegisterCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the record: verify, prove or export");
    }
}
