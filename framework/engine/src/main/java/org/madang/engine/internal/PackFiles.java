package org.madang.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Collects the files of a pack, within limits, whatever their container says of their number, size and place. */
final class PackFiles {

    static final int MAX_FILES = 500;
    static final int MAX_FILE = 5 * 1024 * 1024;
    static final int MAX_TOTAL = 20 * 1024 * 1024;

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private int total;

    /** Reads one file; hidden ones, and what a build made of the others, are passed over. */
    void add(String path, InputStream content) throws IOException {
        requireInside(path);
        if (isHidden(path)) {
            return;
        }
        var bytes = content.readNBytes(MAX_FILE + 1);
        total += bytes.length;
        requireSmall(path, bytes.length);
        if (files.put(path, bytes) != null) {
            throw refuse("it holds '%s' twice; keep one".formatted(path));
        }
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    private void requireSmall(String path, int size) {
        if (size > MAX_FILE) {
            throw refuse("'%s' is larger than %d MiB; make it smaller".formatted(path, MAX_FILE >> 20));
        }
        if (total > MAX_TOTAL) {
            throw refuse("its files are larger than %d MiB together; make it smaller".formatted(MAX_TOTAL >> 20));
        }
        if (files.size() >= MAX_FILES) {
            throw refuse("it holds more than %d files; split it into several packs".formatted(MAX_FILES));
        }
    }

    private static void requireInside(String path) {
        var climbs = Arrays.asList(path.split("/")).contains("..");
        if (climbs || path.startsWith("/") || path.contains("\\") || path.contains(":")) {
            throw refuse("the name '%s' leads out of the pack; make the pack anew without it".formatted(path));
        }
    }

    private static boolean isHidden(String path) {
        return path.startsWith("target/")
                || Arrays.stream(path.split("/")).anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    static PlatformException refuse(String why) {
        return new PlatformException(Problem.PACK, why);
    }
}
