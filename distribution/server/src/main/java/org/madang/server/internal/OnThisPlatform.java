package org.madang.server.internal;

import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.platform.Platform;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Runs commands on a platform that is there, and none that would want one of its own.
 *
 * @param platform the running server's
 */
record OnThisPlatform(Platform platform) implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
        var lines = parsed.asCommandLineList();
        var last = lines.get(lines.size() - 1);
        if (!(last.getCommand() instanceof PlatformCommand command)) {
            throw new PlatformException(
                    Problem.NOT_ALLOWED, "A running server does not do '%s'".formatted(last.getCommandName()));
        }
        return PlatformCommand.run(last, () -> command.on(platform));
    }
}
