package org.madang.server.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which home is meant. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "The home folder: conf, data, plugins, processes. Default: MADANG_HOME, else the distribution.")
    private @Nullable Path home;

    Path folder() {
        return Optional.ofNullable(home)
                .or(() -> Optional.ofNullable(System.getenv("MADANG_HOME"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of))
                .or(() -> Distribution.here().map(Distribution::root))
                .orElseGet(() -> Path.of(""))
                .toAbsolutePath()
                .normalize();
    }
}
