package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.madang.platform.Platform;
import picocli.CommandLine;

/** A command that works on the platform of a home: the running server's own, when one runs there. */
interface PlatformCommand {

    /** The home that is meant. */
    Path home();

    /** Where a platform that is started for this command alone listens; empty for nowhere. */
    default String port() {
        return "";
    }

    /** Does the work and answers the exit code. */
    int on(Platform platform) throws IOException;

    /** Runs work of a command, and tells its failures to whoever shows those of commands. */
    static int run(CommandLine line, Callable<Integer> work) {
        try {
            return work.call();
        } catch (Exception failure) {
            throw new CommandLine.ExecutionException(line, String.valueOf(failure.getMessage()), failure);
        }
    }
}
