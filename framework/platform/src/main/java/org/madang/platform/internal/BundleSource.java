package org.madang.platform.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Where the framework's own bundles come from. */
@FunctionalInterface
public interface BundleSource {

    /** The index names the bundles in the order of their start, one to a line. */
    String INDEX = "index.txt";

    /** Opens the index or a bundle it names. */
    InputStream open(String name) throws IOException;

    /** The bundles the index names. */
    default List<FrameworkBundle> bundles() {
        try (var index = open(INDEX)) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(FrameworkBundle::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read the index of the framework's bundles", unreadable);
        }
    }

    /** The bundles nested in the jar of this platform. */
    static BundleSource nested() {
        return name -> found(BundleSource.class.getResourceAsStream("/bundles/" + name), "bundles/" + name);
    }

    /** The bundles in a folder, such as that of the distribution. */
    static BundleSource in(Path folder) {
        return name -> {
            var file = folder.resolve(name);
            return found(Files.isRegularFile(file) ? Files.newInputStream(file) : null, file.toString());
        };
    }

    private static InputStream found(@org.jspecify.annotations.Nullable InputStream stream, String name) {
        if (stream == null) {
            throw new PlatformException(
                    Problem.SETUP,
                    "'%s' is missing, so the framework can not start; install madang-platform again".formatted(name));
        }
        return stream;
    }
}
