package org.madang.register.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The right edge of a tree: enough of it to add entries and to tell the root. */
final class Frontier {

    /** Is told of each hash that belongs into a tile above the entries' own. */
    @FunctionalInterface
    interface Tiles {
        void complete(int level, long index, byte[] hash);
    }

    private final Tiles tiles;
    private final List<byte[]> subtrees;
    private long size;

    private Frontier(long size, List<byte[]> subtrees, Tiles tiles) {
        this.size = size;
        this.subtrees = subtrees;
        this.tiles = tiles;
    }

    static Frontier empty(Tiles tiles) {
        return new Frontier(0, new ArrayList<>(), tiles);
    }

    /** The one that {@link #toString} wrote. */
    static Frontier of(long size, String written, Tiles tiles) {
        var subtrees = new ArrayList<byte[]>();
        if (size > 0) {
            for (var hash : written.split(" ")) {
                subtrees.add(Base64.getDecoder().decode(hash));
            }
        }
        return new Frontier(size, subtrees, tiles);
    }

    long size() {
        return size;
    }

    void add(byte[] leaf) {
        var hash = leaf;
        var height = 0;
        for (var left = size; (left & 1) == 1; left >>= 1) {
            hash = Hashes.node(subtrees.remove(subtrees.size() - 1), hash);
            height++;
            tell(height, left >> 1, hash);
        }
        subtrees.add(hash);
        size++;
    }

    byte[] root() {
        if (subtrees.isEmpty()) {
            return Hashes.empty();
        }
        var root = subtrees.get(subtrees.size() - 1);
        for (var next = subtrees.size() - 2; next >= 0; next--) {
            root = Hashes.node(subtrees.get(next), root);
        }
        return root;
    }

    @Override
    public String toString() {
        return subtrees.stream().map(Hashes::text).collect(Collectors.joining(" "));
    }

    private void tell(int height, long index, byte[] hash) {
        if (height % TilePath.HEIGHT == 0) {
            tiles.complete(height / TilePath.HEIGHT, index, hash);
        }
    }
}
