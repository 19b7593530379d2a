package org.madang.cdi.internal;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.weld.resources.spi.ResourceLoader;
import org.jboss.weld.resources.spi.ResourceLoadingException;
import org.jboss.weld.serialization.spi.ProxyServices;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** Loads a plugin's classes for Weld, whose proxies it defines beside the class they stand for. */
final class BundleLoader implements ResourceLoader, ProxyServices {

    private final Bundle bundle;
    private final ClassLoader plugin;
    private final List<Class<?>> beans;
    private final BridgeLoader bridge;

    BundleLoader(Beans beans) {
        this.bundle = beans.bundle();
        this.plugin = beans.loader();
        this.beans = beans.classes();
        this.bridge = new BridgeLoader(plugin);
    }

    @Override
    public Class<?> classForName(String name) {
        try {
            return bridge.loadClass(name);
        } catch (ClassNotFoundException | LinkageError missing) {
            throw new ResourceLoadingException("Class '%s' can not be loaded".formatted(name), missing);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        return bundle.getResource(name);
    }

    @Override
    public Collection<URL> getResources(String name) {
        try {
            var found = bundle.getResources(name);
            return found == null ? List.of() : Collections.list(found);
        } catch (IOException unreadable) {
            throw new ResourceLoadingException("Resource '%s' can not be read".formatted(name), unreadable);
        }
    }

    @Override
    public void cleanup() {}

    @Override
    public Class<?> loadClass(Class<?> original, String name) throws ClassNotFoundException {
        return neighbour(original, name).isPresent() ? plugin.loadClass(name) : bridge.loadClass(name);
    }

    @Override
    public Class<?> defineClass(Class<?> original, String name, byte[] bytes, int offset, int length) {
        var code = Arrays.copyOfRange(bytes, offset, offset + length);
        return neighbour(original, name)
                .<Class<?>>map(neighbour -> defineBeside(neighbour, code))
                .orElseGet(() -> bridge.define(name, code));
    }

    @Override
    public Class<?> defineClass(
            Class<?> original, String name, byte[] bytes, int offset, int length, ProtectionDomain domain) {
        return defineClass(original, name, bytes, offset, length);
    }

    /** A class of the plugin in the package of the name; beside it, what is package-private can be seen. */
    private Optional<Class<?>> neighbour(Class<?> original, String name) {
        var wanted = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        return Stream.concat(Stream.of(original), beans.stream())
                .filter(type ->
                        type.getClassLoader() == plugin && type.getPackageName().equals(wanted))
                .findFirst();
    }

    private static Class<?> defineBeside(Class<?> neighbour, byte[] code) {
        try {
            return MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup())
                    .defineClass(code);
        } catch (IllegalAccessException unexpected) {
            throw new IllegalStateException("No access to package of " + neighbour, unexpected);
        }
    }
}
