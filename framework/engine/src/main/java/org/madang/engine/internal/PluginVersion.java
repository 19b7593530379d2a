package org.madang.engine.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/**
 * A plugin as it is installed.
 *
 * @param name its symbolic name
 * @param version its version
 */
record PluginVersion(String name, Version version) {

    private static final String SCHEME = "bundle:";

    static PluginVersion of(Bundle bundle) {
        return new PluginVersion(bundle.getSymbolicName(), bundle.getVersion());
    }

    /** The plugin that made a deployment, as the source of the deployment says; none for a city's own pack. */
    static Optional<PluginVersion> ofSource(@Nullable String source) {
        if (source == null || !source.startsWith(SCHEME)) {
            return Optional.empty();
        }
        var parts = source.substring(SCHEME.length()).split(":", 2);
        return Optional.of(
                new PluginVersion(parts[0], parts.length < 2 ? Version.emptyVersion : Version.parseVersion(parts[1])));
    }

    /** What a deployment made by this plugin has as its source. */
    String source() {
        return SCHEME + name + ":" + version;
    }

    @Override
    public String toString() {
        return "'%s' %s".formatted(name, version);
    }
}
