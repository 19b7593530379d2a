package org.madang.cdi.internal;

import org.jboss.weld.bootstrap.WeldBootstrap;

/**
 * Holds the proxies of one container for interfaces that are not the plugin's own, which would otherwise stay in their
 * owner's loader for ever; sees the plugin, Weld and this bundle.
 */
final class BridgeLoader extends ClassLoader {

    private static final String WELD = "org.jboss.weld.";

    private final ClassLoader weld = WeldBootstrap.class.getClassLoader();

    BridgeLoader(ClassLoader plugin) {
        super(plugin);
    }

    Class<?> define(String name, byte[] code) {
        return defineClass(name, code, 0, code.length);
    }

    /** Never asks the plugin for Weld: each miss would take the framework's lock for a dynamic import. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(WELD)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var defined = findLoadedClass(name);
            return defined == null ? weld.loadClass(name) : defined;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try {
            return weld.loadClass(name);
        } catch (ClassNotFoundException notInWeld) {
            return BridgeLoader.class.getClassLoader().loadClass(name);
        }
    }
}
