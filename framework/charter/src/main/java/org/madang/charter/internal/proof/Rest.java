package org.madang.charter.internal.proof;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.StateSpace;

/** Where the engine comes to rest after a state in the midst of a long step, which the space cuts into several. */
final class Rest {

    private record Came(int from, Edge edge) {}

    private final StateSpace space;
    private final Map<Integer, Came> came = new HashMap<>();

    private Rest(StateSpace space) {
        this.space = space;
    }

    /** A shortest way to where it rests: none from where it does already; empty if it never does, for it fails or has no end. */
    static Optional<List<Edge>> after(StateSpace space, int state) {
        return new Rest(space).way(state);
    }

    private Optional<List<Edge>> way(int state) {
        var open = new ArrayDeque<>(List.of(state));
        while (!open.isEmpty()) {
            var at = open.poll();
            if (rests(at)) {
                return Optional.of(back(state, at));
            }
            space.edges(at).stream()
                    .filter(edge -> !edge.failed()
                            && edge.to() != state
                            && came.putIfAbsent(edge.to(), new Came(at, edge)) == null)
                    .forEach(edge -> open.add(edge.to()));
        }
        return Optional.empty();
    }

    private boolean rests(int state) {
        return space.edges(state).stream().noneMatch(edge -> edge.cause().why() == Cause.Why.GO_ON);
    }

    private List<Edge> back(int state, int end) {
        var way = new ArrayList<Edge>();
        for (var at = end; at != state; at = step(at).from()) {
            way.add(step(at).edge());
        }
        Collections.reverse(way);
        return way;
    }

    private Came step(int to) {
        return requireNonNull(came.get(to));
    }
}
