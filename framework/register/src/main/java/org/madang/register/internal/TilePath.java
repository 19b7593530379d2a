package org.madang.register.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a tile of hashes or a bundle of entries, as C2SP tlog-tiles does.
 *
 * @param level of hashes; below zero for entries
 * @param index of the tile among those of its level
 * @param width how many hashes or entries it holds
 */
record TilePath(int level, long index, int width) {

    static final int HEIGHT = 8;
    static final int WIDTH = 1 << HEIGHT;
    static final int ENTRIES = -1;

    private static final Pattern PATH =
            Pattern.compile("tile/(entries|0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /** The tile of this path; none when it is no path of a tile. */
    static Optional<TilePath> parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        var index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        var width = parts.group(3) == null ? WIDTH : Integer.parseInt(parts.group(3));
        var parsed = new TilePath(level, index, width);
        return parsed.toString().equals(path) ? Optional.of(parsed) : Optional.empty();
    }

    /** The tile that holds a hash or an entry in a tree of this size. */
    static TilePath holding(int level, long position, long size) {
        var index = position >> HEIGHT;
        return new TilePath(level, index, (int) Math.min(WIDTH, count(level, size) - (index << HEIGHT)));
    }

    /** How many hashes a level has in a tree of this size. */
    static long count(int level, long size) {
        return level <= 0 ? size : level * HEIGHT < Long.SIZE ? size >> (level * HEIGHT) : 0;
    }

    /** The position of its first hash or entry in its level. */
    long first() {
        return index << HEIGHT;
    }

    /** Where its hashes or entries are. */
    Range range() {
        return new Range(Math.max(level, 0), first(), first() + width);
    }

    /**
     * Hashes or entries one after the other.
     *
     * @param level of hashes; that of the entries is 0
     * @param first the first one
     * @param end the first one that is not meant any more
     */
    record Range(int level, long first, long end) {}

    /** The first entry of the log that it says something about. */
    long firstEntry() {
        return first() << (Math.max(level, 0) * HEIGHT);
    }

    @Override
    public String toString() {
        var name = new StringBuilder("%03d".formatted(index % 1000));
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            name.insert(0, "x%03d/".formatted(rest % 1000));
        }
        var kind = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + kind + "/" + name + (width == WIDTH ? "" : ".p/" + width);
    }
}
