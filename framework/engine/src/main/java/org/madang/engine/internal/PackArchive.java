package org.madang.engine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a pack from a jar or zip; a manifest may name it and its folder, but need not be there. */
final class PackArchive {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private PackArchive() {}

    /** Whether the file is a whole archive; one that is still being copied is not. */
    static boolean isWhole(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() >= 0;
        } catch (IOException halfCopied) {
            return false;
        }
    }

    static Pack read(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            var name = value(manifest, "Bundle-SymbolicName").orElseGet(() -> PackReader.nameOf(file));
            var root = value(manifest, PackReader.HEADER).map(PackArchive::asFolder);
            var files = files(zip);
            return new Pack(name, PackReader.sourceOf(file), below(root.orElseGet(() -> onlyFolder(files)), files));
        } catch (ZipException broken) {
            throw PackFiles.refuse("'%s' is not a whole jar or zip (%s); copy it again"
                    .formatted(file.getFileName(), broken.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SortedMap<String, byte[]> files(ZipFile zip) throws IOException {
        var files = new PackFiles();
        for (var entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                try (var content = zip.getInputStream(entry)) {
                    files.add(entry.getName(), content);
                }
            }
        }
        return files.files();
    }

    private static Attributes manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            return new Attributes();
        }
        try (var content = zip.getInputStream(entry)) {
            return new Manifest(new java.io.ByteArrayInputStream(content.readNBytes(PackFiles.MAX_FILE)))
                    .getMainAttributes();
        }
    }

    private static Optional<String> value(Attributes manifest, String name) {
        return Optional.ofNullable(manifest.getValue(name))
                .map(value -> value.split(";")[0].strip())
                .filter(value -> !value.isEmpty());
    }

    private static String asFolder(String header) {
        var folder = header.replaceFirst("^[/.]+", "").replaceFirst("/+$", "");
        return folder.isEmpty() ? "" : folder + "/";
    }

    /** A folder that was zipped as a whole is the only thing in its archive. */
    private static String onlyFolder(SortedMap<String, byte[]> files) {
        if (files.isEmpty()) {
            return "";
        }
        var first = files.firstKey();
        var folder = first.substring(0, first.indexOf('/') + 1);
        return files.keySet().stream().allMatch(path -> path.startsWith(folder)) ? folder : "";
    }

    private static SortedMap<String, byte[]> below(String folder, SortedMap<String, byte[]> files) {
        var below = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            if (path.startsWith(folder)) {
                below.put(path.substring(folder.length()), content);
            }
        });
        return below;
    }
}
