package org.madang.server.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.platform.Platform;
import org.madang.platform.PluginFile;

/**
 * The plugins of a home, as files: what lies in its plugins folder is installed.
 *
 * @param folder where the jars lie; a running server watches it
 */
record HomePlugins(Path folder) {

    /** The plugins of this home. */
    static HomePlugins of(Path home) {
        var settings = Distribution.platformIn(home).settings();
        return new HomePlugins(home.resolve(settings.text("madang.plugins").orElse("plugins")));
    }

    /** What the jar is, without installing it; refuses what is no plugin. */
    static PluginFile read(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new PlatformException(Problem.NOT_FOUND, "There is no file '%s'".formatted(jar));
        }
        try (var nothing = new EmptyFolder()) {
            Files.copy(jar, nothing.path().resolve(named(jar)));
            var plugin = Platform.pluginsIn(nothing.path()).get(0);
            plugin.problem().ifPresent(problem -> {
                throw new PlatformException(Problem.PLUGIN, problem);
            });
            return plugin;
        }
    }

    /** The name a jar has in the folder: what does not end so would not be looked at. */
    static String named(Path jar) {
        var name = jar.getFileName().toString();
        return name.endsWith(".jar") ? name : name + ".jar";
    }

    /** Every jar there, in use or not. */
    List<PluginFile> all() {
        return Platform.pluginsIn(folder);
    }

    /** The one of this name. */
    Optional<PluginFile> find(String plugin) {
        return all().stream().filter(one -> one.plugin().equals(plugin)).findFirst();
    }

    /** Puts a jar there in one move, so that nobody sees half of it; one of that name is replaced. */
    void put(Path jar, String name) {
        try {
            Files.createDirectories(folder);
            var arriving = Files.copy(jar, folder.resolve(name + ".part"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    arriving,
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException("Can not put '%s' into '%s'".formatted(jar, folder), full);
        }
    }

    /** Takes a jar away. */
    void remove(PluginFile plugin) {
        try {
            Files.delete(folder.resolve(plugin.file()));
        } catch (IOException kept) {
            throw new UncheckedIOException("Can not remove '%s' from '%s'".formatted(plugin.file(), folder), kept);
        }
    }
}
