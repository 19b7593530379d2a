package org.madang.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A plugin jar: made of a class of these tests, or a finished one under another version. */
final class TinyPlugin {

    private final Manifest manifest;
    private final Map<String, byte[]> content = new LinkedHashMap<>();

    private TinyPlugin(Manifest manifest) {
        this.manifest = manifest;
    }

    /** A plugin with one step, as the parent pom of plugins would build it. */
    static TinyPlugin of(String name, String step, Class<?> type) {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        var plugin = new TinyPlugin(manifest)
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", name)
                .header("Bundle-Version", "1.0.0")
                .header("Import-Package", "org.madang.api,jakarta.annotation,jakarta.enterprise.context")
                .header("Madang-Beans", type.getName())
                .header("Provide-Capability", "madang.step;step=%s;version:Version=1.0.0".formatted(step))
                .header("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=madang.cdi)\"");
        plugin.add(type);
        return plugin;
    }

    /** The plugin in a finished jar. */
    static TinyPlugin from(Path finished) {
        try (var jar = new JarFile(finished.toFile())) {
            var plugin = new TinyPlugin(new Manifest(jar.getManifest()));
            for (var entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    plugin.content.put(
                            entry.getName(), jar.getInputStream(entry).readAllBytes());
                }
            }
            return plugin;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    TinyPlugin version(String version) {
        return header("Bundle-Version", version);
    }

    TinyPlugin header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Puts a text file in, beside the plugin's classes. */
    TinyPlugin text(String path, String text) {
        content.put(path, text.getBytes(UTF_8));
        return this;
    }

    /** Puts the jar there in one move, as a careful copy does. */
    void write(Path file) {
        try {
            var arriving = file.resolveSibling(file.getFileName() + ".part");
            Files.write(arriving, bytes());
            Files.move(arriving, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void add(Class<?> type) {
        var path = type.getName().replace('.', '/') + ".class";
        try (var bytes = TinyPlugin.class.getResourceAsStream("/" + path)) {
            content.put(path, Objects.requireNonNull(bytes, path).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] bytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            for (var entry : content.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
