package org.madang.server.internal;

import java.io.IOException;
import java.util.List;
import org.madang.platform.Platform;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command where the platform is that it needs: a server that runs in the home does it itself; without one, a
 * platform is started for the command alone.
 */
final class WhereItRuns implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
        var lines = parsed.asCommandLineList();
        var last = lines.get(lines.size() - 1);
        if (!(last.getCommand() instanceof PlatformCommand command)) {
            return new CommandLine.RunLast().execute(parsed);
        }
        var help = CommandLine.executeHelpRequest(parsed);
        return help == null ? PlatformCommand.run(last, () -> execute(command, parsed.originalArgs(), last)) : help;
    }

    private static int execute(PlatformCommand command, List<String> arguments, CommandLine line) throws IOException {
        if (Platform.isRunningIn(command.home())) {
            return Control.in(command.home()).ask(arguments, line.getOut(), line.getErr());
        }
        try (var nothing = new EmptyFolder();
                var platform = Distribution.platformIn(command.home())
                        .clock(Demo.timeIn(command.home()))
                        .setting("madang.engine.workers", "0")
                        .setting("madang.port", command.port())
                        .setting("madang.host", "127.0.0.1")
                        .plugins(nothing.path())
                        .processes(nothing.path())
                        .start()) {
            return command.on(platform);
        }
    }
}
