package org.madang.server.internal;

import java.util.List;
import org.madang.platform.PluginFile;

/**
 * What a running server says of itself.
 *
 * @param pid its process
 * @param port where it listens on loopback
 * @param plugins how its plugins fare
 */
record ServerStatus(long pid, int port, List<PluginFile> plugins) {

    ServerStatus {
        plugins = List.copyOf(plugins);
    }
}
