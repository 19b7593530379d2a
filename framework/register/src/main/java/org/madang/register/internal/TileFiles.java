package org.madang.register.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.madang.register.RecordFiles;

/**
 * Hashes out of the files of tiles.
 *
 * @param files the record
 * @param size of the tree
 */
record TileFiles(RecordFiles files, long size) implements Tree.Stored {

    static final int HASH = 32;

    @Override
    public List<byte[]> hashes(int level, long first, int count) {
        var tile = TilePath.holding(level, first, size);
        var bytes = files.read(tile.toString())
                .filter(content -> content.length == tile.width() * HASH)
                .orElseThrow(() -> new IllegalArgumentException("'%s' is missing or damaged".formatted(tile)));
        var from = (int) (first - tile.first());
        return split(bytes).subList(from, from + count);
    }

    static List<byte[]> split(byte[] tile) {
        return IntStream.range(0, tile.length / HASH)
                .mapToObj(number -> Arrays.copyOfRange(tile, number * HASH, (number + 1) * HASH))
                .toList();
    }
}
