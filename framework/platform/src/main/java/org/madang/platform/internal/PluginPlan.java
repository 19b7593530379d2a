package org.madang.platform.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be done to make the installed plugins those of the folder.
 *
 * @param installs plugins that are new
 * @param updates plugins whose jar has changed
 * @param removals the names of plugins whose jar has gone
 * @param refusals why a jar is not used, by file name
 */
record PluginPlan(
        List<PluginJar> installs, List<PluginJar> updates, Set<String> removals, Map<String, String> refusals) {

    /**
     * Compares.
     *
     * @param installed the jars installed now, by plugin name
     * @param reserved names no plugin may have
     */
    static PluginPlan of(FolderView view, Map<String, PluginJar> installed, Set<String> reserved) {
        var draft = new Draft(view, installed);
        view.jars().forEach(jar -> draft.consider(jar, reserved));
        return draft.finish();
    }

    boolean isEmpty() {
        return installs.isEmpty() && updates.isEmpty() && removals.isEmpty();
    }

    /** Goes through the jars one by one. */
    private static final class Draft {

        private final FolderView view;
        private final Map<String, PluginJar> installed;
        private final Map<String, PluginJar> chosen = new HashMap<>();
        private final Map<String, String> refusals;

        Draft(FolderView view, Map<String, PluginJar> installed) {
            this.view = view;
            this.installed = installed;
            this.refusals = new HashMap<>(view.problems());
        }

        void consider(PluginJar jar, Set<String> reserved) {
            if (reserved.contains(jar.name())) {
                refuse(jar, "is part of the framework, which the distribution brings along; remove the jar");
                return;
            }
            var rival = rivalOf(jar);
            if (rival.isPresent()) {
                refuse(jar, "is in '%s' as well; remove one of the two".formatted(rival.get()));
                return;
            }
            chosen.put(jar.name(), jar);
        }

        PluginPlan finish() {
            var installs = new ArrayList<PluginJar>();
            var updates = new ArrayList<PluginJar>();
            for (var jar : view.jars()) {
                var before = installed.get(jar.name());
                if (!jar.equals(chosen.get(jar.name())) || jar.equals(before)) {
                    continue;
                }
                (before == null ? installs : updates).add(jar);
            }
            return new PluginPlan(installs, updates, removals(), refusals);
        }

        private Set<String> removals() {
            var removals = new HashSet<String>();
            installed.forEach((name, jar) -> {
                if (!chosen.containsKey(name) && !view.isUnclear(jar.fileName())) {
                    removals.add(name);
                }
            });
            return removals;
        }

        /** The file that has this plugin already: the installed one if it is still there, else the first by name. */
        private Optional<String> rivalOf(PluginJar jar) {
            var before = installed.get(jar.name());
            if (before != null && !before.fileName().equals(jar.fileName()) && isStillThere(before)) {
                return Optional.of(before.fileName());
            }
            return Optional.ofNullable(chosen.get(jar.name())).map(PluginJar::fileName);
        }

        private boolean isStillThere(PluginJar before) {
            return view.isUnclear(before.fileName())
                    || view.jars().stream()
                            .anyMatch(jar -> jar.fileName().equals(before.fileName())
                                    && jar.name().equals(before.name()));
        }

        private void refuse(PluginJar jar, String why) {
            refusals.put(
                    jar.fileName(),
                    "Plugin '%s' %s in '%s' %s".formatted(jar.name(), jar.version(), jar.fileName(), why));
        }
    }
}
