package org.madang.cdi.internal;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A plugin bundle made of test classes. */
final class PluginJar {

    private static final String IMPORTS = Stream.of(
                    "org.madang.api",
                    "org.madang.cdi.fixture.host",
                    "jakarta.annotation",
                    "jakarta.inject",
                    "jakarta.interceptor",
                    "jakarta.enterprise.context",
                    "jakarta.enterprise.event",
                    "jakarta.enterprise.inject",
                    "jakarta.enterprise.inject.spi")
            .collect(joining(","));

    private static final String EXTENDER =
            "osgi.extender;filter:=\"(&(osgi.extender=madang.cdi)(version>=1.0.0)(!(version>=2.0.0)))\"";

    private final Manifest manifest = new Manifest();
    private final List<Class<?>> classes;

    private PluginJar(List<Class<?>> classes) {
        this.classes = classes;
    }

    static PluginJar of(String name, Class<?>... classes) {
        return new PluginJar(Arrays.asList(classes))
                .header("Manifest-Version", "1.0")
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", name)
                .header("Bundle-Version", "1.0.0")
                .header("Import-Package", IMPORTS)
                .header("Require-Capability", EXTENDER);
    }

    PluginJar header(String name, String value) {
        manifest.getMainAttributes().put(new Name(name), value);
        return this;
    }

    PluginJar alsoImporting(String packages) {
        return header("Import-Package", IMPORTS + "," + packages);
    }

    InputStream open() {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            for (var type : classes) {
                add(jar, type.getName().replace('.', '/') + ".class");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void add(JarOutputStream jar, String path) throws IOException {
        jar.putNextEntry(new JarEntry(path));
        try (var in = PluginJar.class.getResourceAsStream("/" + path)) {
            in.transferTo(jar);
        }
        jar.closeEntry();
    }
}
