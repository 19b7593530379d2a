package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;
import org.osgi.framework.wiring.BundleWiring;

/** Lists the files in a folder that a class loader sees, in a bundle as on a class path. */
final class Resources {

    private final ClassLoader loader;

    Resources(ClassLoader loader) {
        this.loader = loader;
    }

    /** The paths of the files in the folder that end so, in the order of their names. */
    List<String> in(String folder, String ending) {
        return (loader instanceof BundleReference reference
                        ? ofBundle(reference.getBundle(), folder, ending)
                        : ofClassPath(folder, ending))
                .stream().sorted().toList();
    }

    URL url(String path) {
        var url = loader.getResource(path);
        if (url == null) {
            throw new IllegalStateException("'%s' is gone".formatted(path));
        }
        return url;
    }

    private static Collection<String> ofBundle(Bundle bundle, String folder, String ending) {
        return bundle.adapt(BundleWiring.class).listResources(folder, "*" + ending, BundleWiring.LISTRESOURCES_LOCAL);
    }

    private Collection<String> ofClassPath(String folder, String ending) {
        var url = loader.getResource(folder);
        if (url == null) {
            return List.of();
        }
        try {
            var uri = url.toURI();
            return uri.getScheme().equals("jar") ? inJar(uri, folder, ending) : inFolder(Path.of(uri), folder, ending);
        } catch (IOException | java.net.URISyntaxException failure) {
            throw new IllegalStateException("'%s' can not be listed".formatted(folder), failure);
        }
    }

    private static List<String> inJar(URI uri, String folder, String ending) throws IOException {
        var jar = URI.create(uri.toString().substring(0, uri.toString().indexOf("!/")));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            return inFolder(files.getPath(folder), folder, ending);
        } catch (java.nio.file.FileSystemAlreadyExistsException open) {
            return inFolder(FileSystems.getFileSystem(jar).getPath(folder), folder, ending);
        }
    }

    private static List<String> inFolder(Path path, String folder, String ending) {
        try (var files = Files.list(path)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending))
                    .map(name -> folder + "/" + name)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
