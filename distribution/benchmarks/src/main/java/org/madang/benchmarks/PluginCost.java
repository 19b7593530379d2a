package org.madang.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
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

    private final OperatingSystemMXBean machine =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What the process holds and has used. */
    private record Use(double cpuMillis, double heapBytes, double metaspaceBytes) {}

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
            var before = use();
            for (int copy = 1; copy <= COPIES; copy++) {
                var source = sources.resolve("copy-" + copy + ".jar");
                write(source, copy);
                Files.move(source, plugins.resolve(source.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            await(watched, COPIES + 1);
            return perPlugin(before, use());
        }
    }

    private static Map<String, Object> perPlugin(Use before, Use after) {
        return Map.of(
                "copies", COPIES,
                "cpuMillis", (after.cpuMillis() - before.cpuMillis()) / COPIES,
                "heapKiB", (after.heapBytes() - before.heapBytes()) / COPIES / 1024,
                "metaspaceKiB", (after.metaspaceBytes() - before.metaspaceBytes()) / COPIES / 1024);
    }

    private static void await(Plugins plugins, int active) {
        while (plugins.all().stream()
                        .filter(plugin -> plugin.state() == Plugins.State.ACTIVE)
                        .count()
                < active) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private Use use() {
        var cpu = machine.getProcessCpuTime() / 1e6;
        System.gc();
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Metaspace") || pool.getName().contains("Class Space"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new Use(cpu, heap, metaspace);
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
