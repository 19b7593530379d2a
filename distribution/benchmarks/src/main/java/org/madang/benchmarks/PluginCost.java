package org.madang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.madang.api.Plugins;
import org.madang.platform.Platform;

/** What one more plugin costs: many copies of the smallest one, after the first. */
final class PluginCost {

    private static final int COPIES = 20;
    private static final long PAUSE = 5_000_000;

    Map<String, Object> run() throws IOException {
        var home = Files.createTempDirectory("madang-plugin-cost");
        var plugins = Files.createDirectories(home.resolve("plugins"));
        var sources = Files.createDirectories(home.resolve("sources"));
        write(plugins.resolve("copy-0.jar"), 0);
        try (var platform = Platform.builder()
                .home(home)
                .plugins(plugins)
                .setting("madang.database.url", "jdbc:h2:mem:plugin-cost;DB_CLOSE_DELAY=-1")
                .start()) {
            var watched = platform.service(Plugins.class);
            await(watched, 1);
            var before = Usage.now();
            for (int copy = 1; copy <= COPIES; copy++) {
                var source = sources.resolve("copy-" + copy + ".jar");
                write(source, copy);
                Files.move(source, plugins.resolve(source.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            await(watched, COPIES + 1);
            return perPlugin(before, Usage.now());
        }
    }

    private static Map<String, Object> perPlugin(Usage before, Usage after) {
        return Map.of(
                "copies",
                COPIES,
                "cpuMillis",
                (after.cpuMillis() - before.cpuMillis()) / COPIES,
                "heapKiB",
                kibibytes(after.heap() - before.heap()),
                "metaspaceKiB",
                kibibytes(after.metaspace() - before.metaspace()));
    }

    private static double kibibytes(long all) {
        return Math.round(10.0 * all / COPIES / 1024) / 10.0;
    }

    private static void await(Plugins plugins, int active) {
        while (plugins.all().stream()
                        .filter(plugin -> plugin.state() == Plugins.State.ACTIVE)
                        .count()
                < active) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** The hello plugin under another name. */
    private static void write(Path target, int copy) throws IOException {
        try (var bytes = PluginCost.class.getResourceAsStream("/plugins/madang-hello.jar")) {
            if (bytes == null) {
                throw new IllegalStateException("The hello plugin is not in these benchmarks; build them with Maven");
            }
            try (var in = new JarInputStream(bytes)) {
                var manifest = in.getManifest();
                manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.madang.benchmarks.copy" + copy);
                try (var out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                    for (var entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        in.transferTo(out);
                        out.closeEntry();
                    }
                }
            }
        }
    }
}
