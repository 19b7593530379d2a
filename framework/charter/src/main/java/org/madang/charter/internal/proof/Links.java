package org.madang.charter.internal.proof;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The steps between the pairs of a product, to be walked backwards. */
final class Links {

    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] paid = new boolean[64];
    private int size;

    void add(int source, int target, boolean paysOnTheWay) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            paid = Arrays.copyOf(paid, size * 2);
        }
        from[size] = source;
        to[size] = target;
        paid[size++] = paysOnTheWay;
    }

    /** How many steps it takes from each pair to where nothing is owed; -1 if none leads there. */
    int[] distances(int pairs, IntPredicate owes) {
        var distances = new int[pairs];
        var queue = new int[pairs];
        var last = 0;
        for (var pair = 0; pair < pairs; pair++) {
            distances[pair] = owes.test(pair) ? -1 : 0;
        }
        for (var pair = 0; pair < pairs; pair++) {
            if (distances[pair] == 0) {
                queue[last++] = pair;
            }
        }
        for (var link = 0; link < size; link++) {
            if (paid[link] && distances[from[link]] < 0) {
                distances[from[link]] = 1;
                queue[last++] = from[link];
            }
        }
        spread(distances, queue, last);
        return distances;
    }

    private void spread(int[] distances, int[] queue, int filled) {
        if (filled == queue.length) {
            return;
        }
        var starts = starts(distances.length);
        var order = order(starts);
        var last = filled;
        for (var next = 0; next < last; next++) {
            var pair = queue[next];
            for (var i = starts[pair]; i < starts[pair + 1]; i++) {
                var source = from[order[i]];
                if (distances[source] < 0) {
                    distances[source] = distances[pair] + 1;
                    queue[last++] = source;
                }
            }
        }
    }

    /** Where the links into each pair begin in the order. */
    private int[] starts(int pairs) {
        var starts = new int[pairs + 1];
        for (var link = 0; link < size; link++) {
            starts[to[link] + 1]++;
        }
        for (var pair = 0; pair < pairs; pair++) {
            starts[pair + 1] += starts[pair];
        }
        return starts;
    }

    private int[] order(int[] starts) {
        var at = starts.clone();
        var order = new int[size];
        for (var link = 0; link < size; link++) {
            order[at[to[link]]++] = link;
        }
        return order;
    }
}
