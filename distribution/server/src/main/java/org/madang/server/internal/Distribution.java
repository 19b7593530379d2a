package org.madang.server.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.madang.platform.Platform;
import org.madang.platform.PlatformBuilder;

/**
 * The unpacked distribution this program runs from.
 *
 * @param root its folder
 */
record Distribution(Path root) {

    /** What a new home gets a copy of. */
    private static final List<String> SEEDS = List.of("conf/madang.properties", "plugins", "processes");

    /** The one {@code bin/madang} was called in; empty when the program was started in another way. */
    static Optional<Distribution> here() {
        return Optional.ofNullable(System.getProperty("madang.distribution"))
                .map(Path::of)
                .map(Distribution::new);
    }

    /** Describes a platform in this home, with the bundles of the distribution. */
    static PlatformBuilder platformIn(Path home) {
        return platform().home(home);
    }

    /** Describes a platform in memory, with the bundles of the distribution. */
    static PlatformBuilder platform() {
        var builder = Platform.builder();
        here().map(distribution -> distribution.root.resolve("bundles")).ifPresent(builder::bundles);
        return builder;
    }

    /** Gives a new home the plugins and processes of the distribution; what a home has is never touched. */
    static void seed(Path home) {
        here().filter(distribution -> !distribution.root.equals(home))
                .ifPresent(distribution -> SEEDS.stream()
                        .filter(seed -> !Files.exists(home.resolve(seed)))
                        .forEach(seed -> copy(distribution.root.resolve(seed), home.resolve(seed))));
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(file, target);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("Can not copy '%s' to '%s'".formatted(from, to), full);
        }
    }
}
