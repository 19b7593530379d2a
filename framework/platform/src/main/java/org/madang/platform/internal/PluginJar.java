package org.madang.platform.internal;

import java.nio.file.Path;
import org.osgi.framework.Version;

/**
 * A jar that is a plugin by its manifest.
 *
 * @param file where it is
 * @param stamp its state when it was read
 * @param name its symbolic name
 * @param version its version
 */
record PluginJar(Path file, Stamp stamp, String name, Version version) {

    String fileName() {
        return file.getFileName().toString();
    }
}
