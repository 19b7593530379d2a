package org.madang.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Packs the driver into a bundle. */
final class DriverBundle {

    private static final List<String> CLASSES =
            List.of("DriverActivator", "DriverActivator$1", "Models", "Passed", "StepCount");

    private DriverBundle() {}

    /** Writes the bundle into a folder of plugins. */
    static void write(Path plugins, boolean inline) throws IOException {
        Files.createDirectories(plugins);
        try (var file = Files.newOutputStream(plugins.resolve("bench-driver.jar"));
                var jar = new JarOutputStream(file, manifest(inline))) {
            for (var name : CLASSES) {
                jar.putNextEntry(new ZipEntry("org/madang/benchmarks/" + name + ".class"));
                copy(name, jar);
                jar.closeEntry();
            }
        }
    }

    private static void copy(String name, OutputStream jar) throws IOException {
        try (var bytes = DriverBundle.class.getResourceAsStream(name + ".class")) {
            Objects.requireNonNull(bytes, name).transferTo(jar);
        }
    }

    private static Manifest manifest(boolean inline) {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.madang.benchmarks.driver");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", DriverActivator.class.getName());
        main.putValue("Import-Package", "org.osgi.framework,org.osgi.util.tracker,org.madang.api,org.madang.engine");
        main.putValue("Bench-Inline", Boolean.toString(inline));
        return manifest;
    }
}
