package org.madang.server.internal;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.madang.api.PlatformException;
import org.madang.platform.Platform;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code madang} and all below it. */
@Command(
        name = "madang",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        description = "Takes a city's policies from proposal to adoption.",
        footer = {"", "Exit codes: 0 ok, 1 what was checked does not hold, 2 wrong use, 3 could not run, 4 cannot tell."
        },
        subcommands = {
            StartCommand.class,
            DemoCommand.class,
            RehearseCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PluginCommand.class,
            RegisterCommand.class,
            DoctorCommand.class
        })
public final class MadangCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the command these arguments name and returns its exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new MadangCommand())
                .setExecutionStrategy(new WhereItRuns())
                .setExecutionExceptionHandler((failure, line, parsed) -> tell(failure, line))
                .setExitCodeExceptionMapper(failure ->
                        failure instanceof ParameterException ? ExitCodes.WRONG_USE : ExitCodes.COULD_NOT_RUN)
                .setUsageHelpAutoWidth(true);
    }

    /** For somebody who called in this folder: commands run on the platform that is there. */
    static CommandLine on(Platform platform, Path folder) {
        return commandLine()
                .registerConverter(Path.class, folder::resolve)
                .setExecutionStrategy(new OnThisPlatform(platform));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do");
    }

    private static int tell(Exception failure, CommandLine line) {
        var err = line.getErr();
        err.println("madang: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
        if (!(failure instanceof PlatformException)) {
            details(failure, err);
        }
        err.flush();
        return ExitCodes.COULD_NOT_RUN;
    }

    /** A failure nobody meant to happen is for us to mend, so all of it is shown. */
    private static void details(Exception failure, PrintWriter err) {
        failure.printStackTrace(err);
    }
}
