package org.madang.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A plugin or process pack as a test names it: a jar, or a folder that would become one. */
final class Bundled {

    /** What lies in a project beside the pack, and is no part of it. */
    private static final Set<String> NOT_OF_THE_PACK = Set.of("target", "src", "pom.xml", "bnd.bnd");

    private final Path path;

    private Bundled(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** Finds it by its path, or by its symbolic name on the class path. */
    static Bundled find(String name) {
        var path = Path.of(name);
        if (Files.exists(path)) {
            return new Bundled(path);
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> symbolicName(entry).filter(name::equals).isPresent())
                .findFirst()
                .map(Bundled::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is neither a file or folder in '%s' nor the Bundle-SymbolicName of anything on the class path"
                                .formatted(name, Path.of("").toAbsolutePath())));
    }

    /** Puts it into a folder, as it is. */
    void copy(Path target) throws IOException {
        var to = target.resolve(path.getFileName().toString());
        if (Files.isRegularFile(path)) {
            Files.copy(path, to);
            return;
        }
        for (var file : files()) {
            var copy = to.resolve(path.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** Puts it into a folder, as a jar. */
    void copyAsJar(Path target) throws IOException {
        if (Files.isRegularFile(path)) {
            copy(target);
            return;
        }
        var manifest = manifest(path)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' has no META-INF/MANIFEST.MF; is it compiled by the parent pom madang-plugins?"
                                .formatted(path)));
        var jar = target.resolve(symbolicName(path).orElse("plugin") + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var file : files()) {
                add(out, file);
            }
        }
    }

    private void add(JarOutputStream out, Path file) throws IOException {
        var name = path.relativize(file).toString().replace(File.separatorChar, '/');
        if (!name.equals(JarFile.MANIFEST_NAME)) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(file, out);
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(this::belongs)
                    .sorted()
                    .toList();
        }
    }

    private boolean belongs(Path file) {
        var first = path.relativize(file).getName(0).toString();
        return !NOT_OF_THE_PACK.contains(first) && !first.startsWith(".");
    }

    private static Optional<String> symbolicName(Path entry) {
        return manifest(entry)
                .map(found -> found.getMainAttributes().getValue("Bundle-SymbolicName"))
                .map(name -> name.split(";", 2)[0].strip());
    }

    private static Optional<Manifest> manifest(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                var file = entry.resolve(JarFile.MANIFEST_NAME);
                return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
            }
            if (!entry.toString().endsWith(".jar") || !Files.isRegularFile(entry)) {
                return Optional.empty();
            }
            try (var jar = new JarFile(entry.toFile())) {
                return Optional.ofNullable(jar.getManifest());
            }
        } catch (IOException noJar) {
            return Optional.empty();
        }
    }

    private static Manifest read(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new Manifest(content);
        }
    }
}
