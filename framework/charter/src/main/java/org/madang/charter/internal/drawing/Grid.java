package org.madang.charter.internal.drawing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each node of a scope a row, so that a straight way stays straight. */
final class Grid {

    private record Cell(int rank, int row) {}

    private final Map<String, Integer> rows = new HashMap<>();
    private final Set<Cell> taken = new HashSet<>();
    private final Ranks ranks;

    /**
     * Places them.
     *
     * @param wanted the row a node would like to have, seen from those already placed
     */
    Grid(Ranks ranks, List<String> nodes, Wish wanted) {
        this.ranks = ranks;
        for (var node : nodes) {
            int row = wanted.row(node, rows);
            while (!taken.add(new Cell(ranks.of(node), row))) {
                row++;
            }
            rows.put(node, row);
        }
    }

    /** Where a node would like to be. */
    @FunctionalInterface
    interface Wish {
        int row(String node, Map<String, Integer> placed);
    }

    int row(String node) {
        return rows.getOrDefault(node, 0);
    }

    int count() {
        return rows.values().stream().mapToInt(row -> row + 1).max().orElse(0);
    }

    /** Whether nothing lies in the row between two nodes. */
    boolean isFree(int row, String from, String to) {
        for (int rank = ranks.of(from) + 1; rank < ranks.of(to); rank++) {
            if (taken.contains(new Cell(rank, row))) {
                return false;
            }
        }
        return true;
    }
}
