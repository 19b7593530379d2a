package org.madang.charter.internal.proof;

import org.madang.charter.internal.space.StateSpace;

/** Checks, state by state and without a search, that every case can be finished. */
final class EndAudit {

    private EndAudit() {}

    /** Whether from each state that is not the end some step leads nearer to it, and no step fails. */
    static boolean holds(StateSpace space, int[] distances) {
        var holds = space.complete() && distances.length == space.size();
        for (var state = 0; holds && state < space.size(); state++) {
            var distance = distances[state];
            var edges = space.edges(state);
            holds = edges.stream().noneMatch(edge -> edge.failed())
                    && (space.ended(state)
                            ? distance == 0
                            : distance > 0 && edges.stream().anyMatch(edge -> distances[edge.to()] == distance - 1));
        }
        return holds;
    }
}
