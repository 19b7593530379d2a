package org.madang.platform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRevision;

/** Installs, updates and removes plugins, several at a time. */
final class InstalledPlugins {

    private static final System.Logger LOG = System.getLogger("org.madang.platform");

    private final BundleContext context;
    private final Refresh refresh;
    private final Unresolved unresolved;
    private final Map<String, Installed> plugins = new TreeMap<>();

    InstalledPlugins(BundleContext context) {
        this.context = context;
        this.refresh = new Refresh(context.getBundle());
        this.unresolved = new Unresolved(context.getBundle());
    }

    /** The plugins by name. */
    Collection<Installed> all() {
        return List.copyOf(plugins.values());
    }

    /** The jars taken, by plugin name. */
    Map<String, PluginJar> jars() {
        var jars = new HashMap<String, PluginJar>();
        plugins.forEach((name, plugin) -> jars.put(name, plugin.jar()));
        return jars;
    }

    /** Does what the plan says; a plugin that fails keeps its problem and holds up no other. */
    void apply(PluginPlan plan) {
        if (plan.isEmpty()) {
            return;
        }
        var touched = new ArrayList<Bundle>();
        plan.removals().forEach(name -> remove(name).ifPresent(touched::add));
        plan.updates().forEach(jar -> update(jar).ifPresent(touched::add));
        plan.installs().forEach(this::install);
        refresh.run(touched);
        plugins.replaceAll((name, plugin) -> start(plugin));
    }

    private void install(PluginJar jar) {
        try (var content = Files.newInputStream(jar.file())) {
            var bundle = context.installBundle("madang:plugin/" + jar.name(), content);
            plugins.put(jar.name(), new Installed(jar, Optional.of(bundle), ""));
            tell(jar, "installed");
        } catch (BundleException | IOException failure) {
            var problem = "can not be installed: " + Failures.reason(failure);
            plugins.put(jar.name(), failed(new Installed(jar, Optional.empty(), ""), problem));
        }
    }

    private Optional<Bundle> update(PluginJar jar) {
        var before = plugins.get(jar.name());
        if (before == null || before.bundle().isEmpty()) {
            install(jar);
            return Optional.empty();
        }
        var bundle = before.bundle().get();
        try (var content = Files.newInputStream(jar.file())) {
            // Stopped first, so that it starts once, after the refresh, and not twice.
            bundle.stop(Bundle.STOP_TRANSIENT);
            bundle.update(content);
            plugins.put(jar.name(), new Installed(jar, before.bundle(), ""));
            tell(jar, "updated");
        } catch (BundleException | IOException failure) {
            var problem = "can not be updated, the one before runs on: " + Failures.reason(failure);
            plugins.put(jar.name(), failed(start(new Installed(jar, before.bundle(), "")), problem));
        }
        return Optional.of(bundle);
    }

    private Optional<Bundle> remove(String name) {
        var gone = plugins.remove(name);
        if (gone == null || gone.bundle().isEmpty()) {
            return Optional.empty();
        }
        try {
            gone.bundle().get().uninstall();
            tell(gone.jar(), "removed; its open work waits");
        } catch (BundleException failure) {
            LOG.log(System.Logger.Level.WARNING, "Plugin '" + name + "' did not stop in order", failure);
        }
        return gone.bundle();
    }

    private Installed start(Installed plugin) {
        if (plugin.bundle().isEmpty()
                || plugin.runs()
                || isFragment(plugin.bundle().get())) {
            return plugin;
        }
        try {
            plugin.bundle().get().start();
            return plugin.withProblem("");
        } catch (BundleException failure) {
            var problem = whyNot(plugin.bundle().get(), failure);
            return problem.equals(plugin.problem()) ? plugin : failed(plugin, problem);
        }
    }

    private String whyNot(Bundle bundle, BundleException failure) {
        if (failure.getType() != BundleException.RESOLVE_ERROR) {
            return "does not start: " + Failures.reason(failure);
        }
        var needs = unresolved.needsOf(bundle);
        return needs.isEmpty()
                ? "does not resolve: " + Failures.reason(failure)
                : "needs what nobody offers: %s; add the plugin that offers it".formatted(String.join(", ", needs));
    }

    private static Installed failed(Installed plugin, String problem) {
        var jar = plugin.jar();
        var text = "Plugin '%s' %s in '%s' %s".formatted(jar.name(), jar.version(), jar.fileName(), problem);
        LOG.log(System.Logger.Level.WARNING, text);
        return plugin.withProblem(text);
    }

    private static void tell(PluginJar jar, String what) {
        LOG.log(System.Logger.Level.INFO, "Plugin {0} {1} {2}", jar.name(), jar.version(), what);
    }

    private static boolean isFragment(Bundle bundle) {
        var revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }
}
