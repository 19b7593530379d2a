package org.madang.platform;

import java.util.Optional;

/**
 * How one jar of the plugins folder fares.
 *
 * @param file its file name
 * @param plugin the plugin's symbolic name; blank when the file is no plugin
 * @param version the plugin's version; blank when the file is no plugin
 * @param state what it is doing
 * @param problem why it does not work, and how to mend that
 */
public record PluginFile(String file, String plugin, String version, State state, Optional<String> problem) {

    /** What a plugin is doing. */
    public enum State {
        /** Its steps are on offer. */
        ACTIVE,
        /** It waits for a service and goes on by itself. */
        WAITING,
        /** It is installed, and can not run. */
        FAILED,
        /** The file is not used. */
        REFUSED,
        /** The platform does not run. */
        STOPPED
    }
}
