package org.madang.server.internal;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the server in the foreground, until it is told to stop (Ctrl-C or SIGTERM).",
            "It is ready when http://127.0.0.1:PORT/health/ready answers 200. A new home gets a copy of the plugins and "
                    + "processes of the distribution; what is dropped there while it runs is taken up."
        })
final class StartCommand implements Callable<Integer> {

    static final int DEFAULT_PORT = 8080;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen; 0 for any free port. Default: madang.port, else 8080.")
    private @Nullable Integer port;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var folder = home.folder();
        Distribution.seed(folder);
        var builder = Distribution.platformIn(folder);
        var setting =
                builder.settings().text("madang.port").map(Integer::valueOf).orElse(DEFAULT_PORT);
        try (var server = Server.start(builder, port == null ? setting : port)) {
            var out = spec.commandLine().getOut();
            server.announce(out);
            server.runUntilStopped(out);
        }
        return ExitCodes.OK;
    }
}
