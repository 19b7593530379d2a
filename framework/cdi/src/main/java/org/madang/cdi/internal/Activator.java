package org.madang.cdi.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.madang.api.Plugins;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;

/** Starts and ends the extender with its bundle. */
public final class Activator implements BundleActivator {

    /** The JDK keeps loggers weakly; without this field the level below would be forgotten. */
    private final Logger weld = Logger.getLogger("org.jboss.weld");

    private @Nullable Extender extender;

    @Override
    public void start(BundleContext context) {
        if (weld.getLevel() == null) {
            weld.setLevel(Level.WARNING);
        }
        var imports = new WeldImports(context.getBundle());
        context.registerService(WeavingHook.class, imports, null);
        var started = new Extender(context, imports, drain(context));
        extender = started;
        started.open();
        context.registerService(Plugins.class, new PluginCatalog(context, started), null);
    }

    @Override
    public void stop(BundleContext context) {
        if (extender != null) {
            extender.close();
        }
    }

    /** How long a call in flight may hold up the end of its plugin. */
    private static Duration drain(BundleContext context) {
        return Optional.ofNullable(context.getProperty("madang.cdi.drain"))
                .map(Duration::parse)
                .orElse(Duration.ofSeconds(10));
    }
}
