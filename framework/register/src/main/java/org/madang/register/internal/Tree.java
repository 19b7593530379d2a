package org.madang.register.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of some size over stored hashes.
 *
 * @param size how many entries it has
 * @param stored where the hashes are
 */
record Tree(long size, Stored stored) {

    /** Hands out hashes of one level, all within one tile. */
    @FunctionalInterface
    interface Stored {
        List<byte[]> hashes(int level, long first, int count);
    }

    byte[] root() {
        return size == 0 ? Hashes.empty() : over(0, size);
    }

    /** The root the tree had when it was smaller. */
    byte[] rootAt(long earlier) {
        return new Tree(earlier, stored).root();
    }

    /** What leads from an entry to the root, from below. */
    List<byte[]> inclusion(long index) {
        var path = new ArrayList<byte[]>();
        var from = 0L;
        var to = size;
        while (to - from > 1) {
            var middle = from + split(to - from);
            path.add(0, index < middle ? over(middle, to) : over(from, middle));
            from = index < middle ? from : middle;
            to = index < middle ? middle : to;
        }
        return path;
    }

    /** The root that an entry and its path lead to. */
    static byte[] rootOf(byte[] leaf, long index, Proven proven) {
        var path = proven.path();
        var at = index;
        var last = proven.size() - 1;
        var hash = leaf;
        for (var sibling : path) {
            if (last == 0) {
                throw new IllegalArgumentException("The path is longer than the tree is high");
            }
            if ((at & 1) == 1 || at == last) {
                hash = Hashes.node(sibling, hash);
                var down = (at & 1) == 0 ? Long.numberOfTrailingZeros(at) : 0;
                at >>= down;
                last >>= down;
            } else {
                hash = Hashes.node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new IllegalArgumentException("The path is shorter than the tree is high");
        }
        return hash;
    }

    /** A path in a tree of this size. */
    record Proven(long size, List<byte[]> path) {}

    private byte[] over(long from, long to) {
        var count = to - from;
        if (Long.bitCount(count) == 1) {
            return complete(Long.numberOfTrailingZeros(count), from);
        }
        var middle = from + split(count);
        return Hashes.node(over(from, middle), over(middle, to));
    }

    private byte[] complete(int height, long from) {
        var level = height / TilePath.HEIGHT;
        var first = from >> (level * TilePath.HEIGHT);
        return Hashes.fold(stored.hashes(level, first, 1 << (height % TilePath.HEIGHT)));
    }

    /** The largest power of two below. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
