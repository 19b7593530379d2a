package org.madang.platform.internal;

import java.util.Optional;
import java.util.function.Function;
import org.madang.api.Plugins;
import org.madang.platform.PluginFile;
import org.madang.platform.PluginFile.State;
import org.osgi.framework.BundleContext;

/** Tells how a plugin fares: what its bundle does, and what the container of its beans says. */
final class PluginStates {

    private final BundleContext context;

    PluginStates(BundleContext context) {
        this.context = context;
    }

    static PluginFile refused(String file, String problem) {
        return new PluginFile(file, "", "", State.REFUSED, Optional.of(problem));
    }

    static PluginFile stopped(PluginJar jar) {
        return new PluginFile(jar.fileName(), jar.name(), jar.version().toString(), State.STOPPED, Optional.empty());
    }

    PluginFile of(Installed plugin) {
        if (!plugin.problem().isBlank()) {
            return file(plugin, plugin.runs() ? State.ACTIVE : State.FAILED, plugin.problem());
        }
        return container(plugin.jar().name())
                .map(status -> file(plugin, state(status.state()), status.message()))
                .orElseGet(() -> file(plugin, plugin.runs() ? State.ACTIVE : State.FAILED, ""));
    }

    private Optional<Plugins.PluginStatus> container(String name) {
        return withPlugins(plugins -> plugins.all().stream()
                .filter(status -> status.name().equals(name))
                .findFirst());
    }

    private <T> Optional<T> withPlugins(Function<Plugins, Optional<T>> question) {
        var reference = context.getServiceReference(Plugins.class);
        if (reference == null) {
            return Optional.empty();
        }
        var plugins = context.getService(reference);
        return plugins == null ? Optional.empty() : question.apply(plugins);
    }

    private static State state(Plugins.State state) {
        return switch (state) {
            case ACTIVE -> State.ACTIVE;
            case WAITING -> State.WAITING;
            case FAILED, STOPPED -> State.FAILED;
        };
    }

    private static PluginFile file(Installed plugin, State state, String problem) {
        var jar = plugin.jar();
        return new PluginFile(
                jar.fileName(),
                jar.name(),
                jar.version().toString(),
                state,
                Optional.of(problem).filter(text -> !text.isBlank()));
    }
}
