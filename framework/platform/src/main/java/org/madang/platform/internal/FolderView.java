package org.madang.platform.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What lies in the plugins folder at one moment.
 *
 * @param jars the plugins that are there completely, by file name
 * @param problems what is wrong with other files, by file name
 * @param arriving the names of files that are still being written
 */
record FolderView(List<PluginJar> jars, Map<String, String> problems, Set<String> arriving) {

    FolderView {
        jars = List.copyOf(jars);
        problems = Map.copyOf(problems);
        arriving = Set.copyOf(arriving);
    }

    /** Whether a file is there that says nothing about the plugin it held before. */
    boolean isUnclear(String file) {
        return arriving.contains(file) || problems.containsKey(file);
    }
}
