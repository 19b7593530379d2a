package org.madang.platform.internal;

import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * A plugin that was taken from the folder.
 *
 * @param jar what it was installed from
 * @param bundle the bundle; empty when it could not be installed
 * @param problem why it does not run; blank when it does
 */
record Installed(PluginJar jar, Optional<Bundle> bundle, String problem) {

    Installed withProblem(String text) {
        return new Installed(jar, bundle, text);
    }

    boolean runs() {
        return bundle.filter(active -> active.getState() == Bundle.ACTIVE).isPresent();
    }
}
