package org.madang.cdi.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The bean classes of one plugin.
 *
 * @param bundle the plugin
 * @param context the context of the start for which they were loaded
 * @param loader the loader of its classes
 * @param classes its bean classes
 */
record Beans(Bundle bundle, BundleContext context, ClassLoader loader, List<Class<?>> classes) {

    static Beans load(Bundle bundle, BundleContext context, List<String> names) throws PluginFailure {
        var classes = new ArrayList<Class<?>>();
        for (var name : names) {
            classes.add(load(bundle, name));
        }
        return new Beans(bundle, context, bundle.adapt(BundleWiring.class).getClassLoader(), List.copyOf(classes));
    }

    List<Reference> references() throws PluginFailure {
        try {
            return References.of(classes);
        } catch (LinkageError missing) {
            throw new PluginFailure("a bean needs a class that is not there", missing);
        }
    }

    private static Class<?> load(Bundle bundle, String name) throws PluginFailure {
        try {
            return bundle.loadClass(name);
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new PluginFailure("bean class %s can not be loaded".formatted(name), missing);
        }
    }
}
