package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.madang.api.Backups;
import org.madang.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a home into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Puts all of a home into one file: database, settings, plugins, processes, as they are at one moment. "
                    + "The server may run and goes on with its work.",
            "The file holds passwords and what people said: only its owner can read it, keep it that way."
        })
final class BackupCommand implements PlatformCommand {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The file to write; one that is there is replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Print JSON: {at, rows: {table: number}}.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Path home() {
        return home.folder();
    }

    @Override
    public int on(Platform platform) throws IOException {
        var contents = new BackupFile(file.toAbsolutePath()).write(platform.service(Backups.class), platform.home());
        var out = spec.commandLine().getOut();
        out.println(
                json
                        ? BackupFile.inJson(contents)
                        : "Backed up %d rows of %d tables to %s"
                                .formatted(contents.total(), contents.rows().size(), file));
        return ExitCodes.OK;
    }
}
