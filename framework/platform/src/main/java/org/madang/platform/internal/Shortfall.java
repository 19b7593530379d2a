package org.madang.platform.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.madang.platform.PluginFile;
import org.osgi.framework.Bundle;

/** Finds out which part of a platform does not work, and why. */
public final class Shortfall {

    private final List<Bundle> framework;
    private final Supplier<List<PluginFile>> plugins;
    private final Unresolved unresolved;

    public Shortfall(Launch launch, Supplier<List<PluginFile>> plugins) {
        this.framework = launch.bundles();
        this.plugins = plugins;
        this.unresolved = new Unresolved(launch.context().getBundle());
    }

    /** Every part that does not work, one sentence each. */
    public List<String> all() {
        var parts = new ArrayList<String>();
        framework.stream().filter(Shortfall::isDown).map(this::ofBundle).forEach(parts::add);
        plugins.get().stream().flatMap(Shortfall::ofPlugin).forEach(parts::add);
        return parts;
    }

    /** The same as one text. */
    String inWords() {
        var parts = all();
        return parts.isEmpty()
                ? "Every bundle of the framework runs, so none of them offers it; is it a service of a plugin?"
                : "Not working: " + String.join("; ", parts);
    }

    /** The parts of the framework itself that do not work. */
    public List<String> ofFramework() {
        return framework.stream().filter(Shortfall::isDown).map(this::ofBundle).toList();
    }

    private static boolean isDown(Bundle bundle) {
        return bundle.getState() != Bundle.ACTIVE;
    }

    private String ofBundle(Bundle bundle) {
        var needs = unresolved.needsOf(bundle);
        return needs.isEmpty()
                ? "'%s' is %s".formatted(bundle.getSymbolicName(), stateOf(bundle))
                : "'%s' needs what nobody offers: %s".formatted(bundle.getSymbolicName(), String.join(", ", needs));
    }

    private static Stream<String> ofPlugin(PluginFile file) {
        return file.state() == PluginFile.State.ACTIVE
                ? Stream.empty()
                : Stream.of("'%s' is %s: %s"
                        .formatted(file.file(), file.state(), file.problem().orElse("")));
    }

    private static String stateOf(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> "installed and not resolved";
            case Bundle.RESOLVED -> "not started";
            case Bundle.STARTING -> "still starting";
            case Bundle.STOPPING -> "stopping";
            case Bundle.UNINSTALLED -> "uninstalled";
            default -> "active";
        };
    }
}
