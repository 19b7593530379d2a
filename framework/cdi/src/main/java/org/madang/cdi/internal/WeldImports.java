package org.madang.cdi.internal;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.osgi.framework.wiring.BundleWiring;

/** Lets plugins see Weld, whose proxies live in the plugins' own packages; so no vendor's manifest has to name Weld. */
final class WeldImports implements WeavingHook {

    private static final String IMPORT = "org.jboss.weld.*;bundle-symbolic-name=org.jboss.weld.osgi-bundle";

    private static final List<String> NEEDED_BY_PROXIES = List.of(
            "org.jboss.weld.bean.proxy.ProxyObject",
            "org.jboss.weld.proxy.WeldConstruct",
            "org.jboss.weld.interceptor.proxy.LifecycleMixin",
            "org.jboss.weld.interceptor.util.proxy.TargetInstanceProxy");

    private final Bundle extender;
    private final Set<BundleWiring> seen = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    WeldImports(Bundle extender) {
        this.extender = extender;
    }

    boolean isPlugin(BundleWiring wiring) {
        return wiring.getRequiredWires("osgi.extender").stream()
                .anyMatch(wire -> wire.getProvider().getBundle().equals(extender));
    }

    /** Called for every class of every bundle; the first one of each decides. */
    @Override
    public void weave(WovenClass woven) {
        var wiring = woven.getBundleWiring();
        if (seen.add(wiring) && isPlugin(wiring)) {
            woven.getDynamicImports().add(IMPORT);
        }
    }

    /**
     * Wires a plugin to Weld now, on the thread that starts the bundle. Later, on the activation thread, a dynamic import
     * would need the framework's global lock, which a thread that refreshes bundles holds while it waits for us.
     */
    void wire(Bundle plugin, List<String> beans) {
        if (!beans.isEmpty() && canLoad(plugin, beans.get(0))) {
            NEEDED_BY_PROXIES.forEach(name -> canLoad(plugin, name));
        }
    }

    /** What can not be loaded is reported when the plugin is activated. */
    private static boolean canLoad(Bundle plugin, String className) {
        try {
            plugin.loadClass(className);
            return true;
        } catch (ClassNotFoundException | LinkageError reportedLater) {
            return false;
        }
    }
}
