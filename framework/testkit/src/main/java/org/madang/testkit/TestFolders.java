package org.madang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The folders of a test's platform, filled with its plugins and process packs. */
final class TestFolders implements AutoCloseable {

    private final Path root;

    private TestFolders(Path root) {
        this.root = root;
    }

    static TestFolders with(List<String> plugins, List<String> processes) {
        try {
            var folders = new TestFolders(Files.createTempDirectory("madang-test-"));
            Files.createDirectories(folders.plugins());
            Files.createDirectories(folders.processes());
            for (var plugin : plugins) {
                Bundled.find(plugin).copyAsJar(folders.plugins());
            }
            for (var pack : processes) {
                Bundled.find(pack).copy(folders.processes());
            }
            return folders;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Path plugins() {
        return root.resolve("plugins");
    }

    Path processes() {
        return root.resolve("processes");
    }

    @Override
    public void close() {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
