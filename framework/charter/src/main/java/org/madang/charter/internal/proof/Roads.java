package org.madang.charter.internal.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.StateSpace;

/** Shortest ways from the beginning to every state of a space, and from each state to the end. */
final class Roads {

    private final StateSpace space;
    private final int[] from;
    private final int[] by;
    private final Links links = new Links();

    Roads(StateSpace space) {
        this.space = space;
        this.from = new int[space.size()];
        this.by = new int[space.size()];
        java.util.Arrays.fill(from, -1);
        for (var state = 0; state < space.size(); state++) {
            walk(state);
        }
    }

    private void walk(int state) {
        var edges = space.edges(state);
        for (var i = 0; i < edges.size(); i++) {
            var to = edges.get(i).to();
            if (edges.get(i).failed()) {
                continue;
            }
            links.add(state, to, false);
            if (to != 0 && from[to] < 0) {
                from[to] = state;
                by[to] = i;
            }
        }
    }

    /** A shortest way to a state. */
    List<Edge> to(int state) {
        var edges = new ArrayList<Edge>();
        for (var at = state; at != 0; at = from[at]) {
            edges.add(space.edges(from[at]).get(by[at]));
        }
        Collections.reverse(edges);
        return edges;
    }

    /** How many steps each state is from the end of the case; -1 if it cannot come there. */
    int[] distances() {
        return links.distances(space.size(), state -> !space.ended(state));
    }
}
