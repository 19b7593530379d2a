package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.madang.api.PlatformException;
import org.osgi.framework.Bundle;

/** Reads packs from folders, jars and bundles, and trusts none of them. */
final class PackReader {

    static final String HEADER = "Madang-Processes";

    private static final int MAX_DEPTH = 8;

    private PackReader() {}

    /** Reads a folder, or a jar or zip with or without a manifest. */
    static Pack read(Path path) {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (Files.isRegularFile(path)) {
            return PackArchive.read(path);
        }
        throw PackFiles.refuse("'%s' is neither a folder nor a file".formatted(path));
    }

    /** Reads the folder of a bundle that its header names. */
    static Pack read(Bundle bundle) {
        var folder = folderOf(bundle);
        var files = new PackFiles();
        var entries = bundle.findEntries(folder, "*", true);
        if (entries == null) {
            throw PackFiles.refuse("the header %s names the folder '%s', but the bundle has none; correct the header"
                    .formatted(HEADER, folder));
        }
        try {
            for (var entry : Collections.list(entries)) {
                var path = entry.getPath().substring(1);
                if (!path.endsWith("/")) {
                    try (var content = entry.openStream()) {
                        files.add(path.substring(folder.isEmpty() ? 0 : folder.length() + 1), content);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Pack(bundle.getSymbolicName(), sourceOf(bundle), files.files());
    }

    static String sourceOf(Bundle bundle) {
        return "bundle:%s:%s".formatted(bundle.getSymbolicName(), bundle.getVersion());
    }

    static String sourceOf(Path path) {
        return "folder:" + lastName(path);
    }

    /** The name a folder or a file gives a pack: without its ending and its version. */
    static String nameOf(Path path) {
        return lastName(path)
                .replaceFirst("(?i)\\.(jar|zip)$", "")
                .replaceFirst("-\\d+(\\.[A-Za-z0-9_]+)*(-[A-Za-z0-9.]+)?$", "");
    }

    private static String lastName(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    private static String folderOf(Bundle bundle) {
        var header = String.valueOf(bundle.getHeaders("").get(HEADER)).strip();
        return header.replaceFirst("^[/.]+", "").replaceFirst("/+$", "");
    }

    private static Pack folder(Path folder) {
        var files = new PackFiles();
        try {
            for (var file : filesIn(folder)) {
                requireInside(folder, file);
                try (var content = Files.newInputStream(file)) {
                    files.add(folder.relativize(file).toString().replace('\\', '/'), content);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Pack(lastName(folder), sourceOf(folder), files.files());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var all = Files.walk(folder, MAX_DEPTH, java.nio.file.FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile)
                    .limit(PackFiles.MAX_FILES * 2L)
                    .sorted()
                    .toList();
        }
    }

    private static void requireInside(Path folder, Path file) throws IOException {
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw refuseLink(folder.relativize(file));
        }
    }

    private static PlatformException refuseLink(Path file) {
        return PackFiles.refuse("'%s' is a link that leads out of the pack; put the file itself there".formatted(file));
    }
}
