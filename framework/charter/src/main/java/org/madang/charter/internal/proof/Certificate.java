package org.madang.charter.internal.proof;

import java.util.Arrays;
import java.util.List;

/**
 * Why a rule holds: for each state of a space, the monitor's states that can be had there, each with how far it is to where
 * nothing is owed. The set contains the beginning, every step stays within it, and no part of it is broken; and from each
 * entry that owes, some step leads nearer. Whoever checks that need not search.
 *
 * @param labels by state of the space: pairs of a monitor's state and its distance, 0 if it owes nothing
 */
public record Certificate(List<int[]> labels) {

    public Certificate {
        labels = List.copyOf(labels);
    }

    /** The distance of a monitor's state at a state; -1 if it cannot be had there. */
    int distance(int state, int monitor) {
        var pairs = labels.get(state);
        for (var i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == monitor) {
                return pairs[i + 1];
            }
        }
        return -1;
    }

    /** Whether anything is owed anywhere, so that it is not enough that nothing is broken. */
    public boolean owes() {
        for (var pairs : labels) {
            for (var i = 1; i < pairs.length; i += 2) {
                if (pairs[i] > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How many entries. */
    public int size() {
        return labels.stream().mapToInt(pairs -> pairs.length / 2).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate that
                && Arrays.deepEquals(labels.toArray(), that.labels().toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(labels.toArray());
    }
}
