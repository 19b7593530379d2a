package org.madang.server.internal;

import java.nio.file.Path;
import org.madang.api.Register;
import org.madang.platform.Platform;
import org.madang.register.RecordExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies the public record into a folder. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Copies the public record into a folder which any web server can hand out and anybody can check.")
final class RegisterExportCommand implements PlatformCommand {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "DIR", description = "The folder; made if it is not there.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Path home() {
        return home.folder();
    }

    @Override
    public int on(Platform platform) {
        var written = RecordExport.copy(platform.service(Register.class)::read, folder);
        spec.commandLine().getOut().printf("Exported %d files to %s%n", written, folder);
        return ExitCodes.OK;
    }
}
