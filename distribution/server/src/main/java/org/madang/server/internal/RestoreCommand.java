package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.madang.api.Backups;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a home of a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a home of a backup. Its database must be empty; it may be of another kind than the one the backup was "
                    + "taken from, so this is also the way from H2 to PostgreSQL: write madang.database.url into the new "
                    + "home's conf/madang.properties first.",
            "Settings, plugins and processes that the home has already are not touched."
        })
final class RestoreCommand implements PlatformCommand {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "A file that madang backup wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Print JSON: {at, rows: {table: number}}.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Path home() {
        if (Platform.isRunningIn(home.folder())) {
            throw new PlatformException(
                    Problem.CONFLICT,
                    "A server runs in '%s'; stop it, then restore into an empty database".formatted(home.folder()));
        }
        return home.folder();
    }

    /** With the HTTP server, because the room behind it has tables in the backup too. */
    @Override
    public String port() {
        return "0";
    }

    @Override
    public int on(Platform platform) throws IOException {
        var contents = new BackupFile(file.toAbsolutePath()).restore(platform.service(Backups.class), platform.home());
        var out = spec.commandLine().getOut();
        out.println(
                json
                        ? BackupFile.inJson(contents)
                        : "Restored %d rows of %d tables as they were at %s"
                                .formatted(contents.total(), contents.rows().size(), contents.at()));
        return ExitCodes.OK;
    }
}
