package org.madang.engine.internal;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Tells which packs in a folder are new or changed, once nobody is writing them any more. */
final class PackFolder {

    private static final long QUIET = Duration.ofMillis(500).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    private static final int MAX_DEPTH = 8;

    private final Path folder;
    private final LongSupplier nanoTime;
    private final Map<Path, Entry> entries = new HashMap<>();

    PackFolder(Path folder, LongSupplier nanoTime) {
        this.folder = folder;
        this.nanoTime = nanoTime;
    }

    /**
     * What a look found.
     *
     * @param ready packs that are new or changed, and whole
     * @param gone packs that are no longer there
     * @param unsettled whether some are still being written
     */
    record Look(List<Path> ready, List<Path> gone, boolean unsettled) {}

    /** Looks at once; what has stood there before the first look is taken as whole if it looks so. */
    Look first() {
        stamps().forEach((path, stamp) -> entries.put(path, new Entry(stamp, nanoTime.getAsLong() - QUIET, false)));
        return look();
    }

    Look look() {
        var stamps = stamps();
        var gone = entries.keySet().stream()
                .filter(path -> !stamps.containsKey(path))
                .sorted()
                .toList();
        gone.forEach(entries::remove);
        stamps.forEach((path, stamp) -> entries.merge(
                path, new Entry(stamp, nanoTime.getAsLong(), false), (old, now) -> old.stamp == stamp ? old : now));
        var ready = entries.entrySet().stream()
                .filter(entry -> isReady(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        ready.forEach(
                path -> entries.computeIfPresent(path, (same, entry) -> new Entry(entry.stamp, entry.since, true)));
        return new Look(ready, gone, entries.values().stream().anyMatch(entry -> !entry.taken));
    }

    private boolean isReady(Path path, Entry entry) {
        var quiet = nanoTime.getAsLong() - entry.since;
        if (entry.taken || quiet < QUIET) {
            return false;
        }
        return Files.isDirectory(path) || quiet >= PATIENCE || PackArchive.isWhole(path);
    }

    private Map<Path, Long> stamps() {
        var stamps = new TreeMap<Path, Long>();
        for (var path : candidates()) {
            try {
                var parts = parts(path);
                if (!parts.isEmpty()) {
                    stamps.put(path, (long) parts.hashCode());
                }
            } catch (IOException | java.io.UncheckedIOException beingChanged) {
                stamps.put(path, nanoTime.getAsLong());
            }
        }
        return stamps;
    }

    private List<Path> candidates() {
        try (var all = Files.list(folder)) {
            return all.filter(PackFolder::isCandidate).collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException notThereNow) {
            return List.of();
        }
    }

    private static boolean isCandidate(Path path) {
        var name = path.getFileName().toString();
        return !name.startsWith(".") && (Files.isDirectory(path) || name.endsWith(".jar") || name.endsWith(".zip"));
    }

    /** Names, sizes and times of all files of a pack. */
    private static List<Object> parts(Path pack) throws IOException {
        var parts = new ArrayList<Object>();
        try (var all = Files.walk(pack, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                parts.add(Objects.hash(file, attributes.size(), attributes.lastModifiedTime()));
            }
        }
        return parts;
    }

    private record Entry(long stamp, long since, boolean taken) {}
}
