package org.madang.charter.internal.proof;

import java.util.Arrays;

/** The pairs of a state and a monitor's state found so far, numbered from 0 in the order they were found. */
final class Product {

    private long[] pairs = new long[64];
    private int[] parents = new int[64];
    private int[] edges = new int[64];
    private int[] slots = new int[128];
    private int size;

    int size() {
        return size;
    }

    int state(int pair) {
        return (int) (pairs[pair] >> 32);
    }

    int monitor(int pair) {
        return (int) pairs[pair];
    }

    /** The pair it was first reached from; -1 for the first. */
    int parent(int pair) {
        return parents[pair];
    }

    /** Which edge of the parent's state led to it first. */
    int edge(int pair) {
        return edges[pair];
    }

    /** The number of a pair; a new one remembers where it came from. */
    int number(int state, int monitor, int parent, int edge) {
        long pair = (long) state << 32 | (monitor & 0xFFFFFFFFL);
        var slot = slot(pair);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (size == pairs.length) {
            grow();
            slot = slot(pair);
        }
        pairs[size] = pair;
        parents[size] = parent;
        edges[size] = edge;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slot(long pair) {
        var mask = slots.length - 1;
        var slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (slots[slot] != 0 && pairs[slots[slot] - 1] != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, size * 2);
        parents = Arrays.copyOf(parents, size * 2);
        edges = Arrays.copyOf(edges, size * 2);
        slots = new int[size * 4];
        for (var i = 0; i < size; i++) {
            slots[slot(pairs[i])] = i + 1;
        }
    }
}
