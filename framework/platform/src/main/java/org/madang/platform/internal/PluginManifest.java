package org.madang.platform.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Reads from a jar's manifest which plugin it is. */
final class PluginManifest {

    private PluginManifest() {}

    /**
     * The plugin in this jar.
     *
     * @throws IOException when the file is no complete jar
     * @throws PlatformException when the jar is no plugin
     */
    static PluginJar read(Path file, Stamp stamp) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            var manifest = jar.getManifest();
            if (manifest == null) {
                throw refusal(file, "has no manifest, so it is no plugin");
            }
            return plugin(file, stamp, manifest.getMainAttributes());
        }
    }

    private static PluginJar plugin(Path file, Stamp stamp, Attributes headers) {
        var name = Optional.ofNullable(headers.getValue(Constants.BUNDLE_SYMBOLICNAME))
                .map(value -> value.split(";", 2)[0].strip())
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> refusal(
                        file, "is a plain library: its manifest has no Bundle-SymbolicName, so it is no plugin"));
        if (!"2".equals(headers.getValue(Constants.BUNDLE_MANIFESTVERSION))) {
            throw refusal(file, "has no 'Bundle-ManifestVersion: 2' in its manifest, so it is no plugin");
        }
        return new PluginJar(file, stamp, name, version(file, headers));
    }

    private static Version version(Path file, Attributes headers) {
        try {
            return Version.parseVersion(headers.getValue(Constants.BUNDLE_VERSION));
        } catch (IllegalArgumentException malformed) {
            throw refusal(file, "has a Bundle-Version that is none: " + malformed.getMessage());
        }
    }

    private static PlatformException refusal(Path file, String why) {
        return new PlatformException(
                Problem.PLUGIN,
                "'%s' %s; build it with the parent pom madang-plugins, which has the manifest written"
                        .formatted(file.getFileName(), why));
    }
}
