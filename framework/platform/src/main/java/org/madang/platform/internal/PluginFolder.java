package org.madang.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.platform.PluginFile;
import org.osgi.framework.BundleContext;

/** Keeps the installed plugins those whose jars lie in a folder. */
public final class PluginFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("org.madang.platform");
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration WHILE_ARRIVING = Duration.ofMillis(100);

    private final Set<String> reserved;
    private final FolderReader reader;
    private final FolderWatch watch;
    private final InstalledPlugins plugins;
    private final PluginStates states;
    private final Thread thread = new Thread(this::keepLooking, "madang-plugins-folder");
    private Map<String, String> refusals = Map.of();

    private PluginFolder(BundleContext context, Path folder, Set<String> reserved) {
        this.reserved = reserved;
        this.reader = new FolderReader(folder, System::nanoTime);
        this.watch = new FolderWatch(folder);
        this.plugins = new InstalledPlugins(context);
        this.states = new PluginStates(context);
    }

    /**
     * Installs and starts what is in the folder, then watches it.
     *
     * @param reserved symbolic names no plugin may have
     */
    public static PluginFolder open(BundleContext context, Path folder, Set<String> reserved) {
        try {
            var opened = new PluginFolder(context, Files.createDirectories(folder), reserved);
            opened.follow(opened.reader.readAtRest());
            opened.thread.setDaemon(true);
            opened.thread.setContextClassLoader(null);
            opened.thread.start();
            return opened;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Plugins folder '%s' can not be read".formatted(folder), unreadable);
        }
    }

    /** What lies in a folder that no platform watches. */
    public static List<PluginFile> inspect(Path folder) {
        try {
            var view = new FolderReader(folder, System::nanoTime).readAtRest();
            var plan = PluginPlan.of(view, Map.of(), Set.of());
            var files = new ArrayList<PluginFile>();
            plan.installs().forEach(jar -> files.add(PluginStates.stopped(jar)));
            plan.refusals().forEach((file, problem) -> files.add(PluginStates.refused(file, problem)));
            files.sort(Comparator.comparing(PluginFile::file));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Plugins folder '%s' can not be read".formatted(folder), unreadable);
        }
    }

    /** How each jar fares, by file name. */
    public synchronized List<PluginFile> files() {
        var files = new ArrayList<PluginFile>();
        plugins.all().forEach(plugin -> files.add(states.of(plugin)));
        refusals.forEach((file, problem) -> files.add(PluginStates.refused(file, problem)));
        files.sort(Comparator.comparing(PluginFile::file));
        return files;
    }

    /** Stops watching; the plugins stay as they are. */
    @Override
    public void close() {
        watch.close();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepLooking() {
        var pause = LOOK_EVERY;
        try {
            while (watch.await(pause)) {
                pause = look();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration look() {
        try {
            var view = reader.read();
            follow(view);
            return view.arriving().isEmpty() ? LOOK_EVERY : WHILE_ARRIVING;
        } catch (IOException | RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "The plugins folder can not be followed; trying again", failure);
            return LOOK_EVERY;
        }
    }

    private synchronized void follow(FolderView view) {
        var plan = PluginPlan.of(view, plugins.jars(), reserved);
        tellNew(plan.refusals());
        refusals = plan.refusals();
        plugins.apply(plan);
    }

    private void tellNew(Map<String, String> problems) {
        problems.forEach((file, problem) -> {
            if (!problem.equals(refusals.get(file))) {
                LOG.log(System.Logger.Level.WARNING, problem);
            }
        });
    }
}
