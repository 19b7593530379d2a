package org.madang.charter.internal.space;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parallel fork whose branches do not touch each other.
 *
 * @param join where they meet; null if each branch ends by itself
 * @param branches the spots of each
 * @param inside the spots of all branches
 */
record Block(@Nullable Spot join, List<BitSet> branches, BitSet inside) {

    Block {
        branches = List.copyOf(branches);
    }

    /** The branch a spot lies in. */
    BitSet branch(Spot spot) {
        return branches.stream()
                .filter(branch -> branch.get(spot.index))
                .findFirst()
                .orElse(inside);
    }

    /** How many states its branches come to side by side, at least. */
    double states(List<Spot> spots) {
        double states = 1;
        for (var branch : branches) {
            states *= 1
                    + branch.stream().filter(index -> spots.get(index).waits()).count();
        }
        return states;
    }
}
