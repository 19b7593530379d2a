package org.madang.server.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings in what was held elsewhere. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Brings in a consultation that was held elsewhere.",
        subcommands = ImportPolisCommand.class)
final class ImportCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to import: polis");
    }
}
