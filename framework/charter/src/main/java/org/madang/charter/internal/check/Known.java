package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.StateSpace;

/** A state space without the ways on which the data would contradict themselves. */
final class Known implements StateSpace {

    private static final int MOST = 500_000;

    private final StateSpace space;
    private final Tracker tracker;
    private final List<Spot> spots = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private boolean complete;

    private record Spot(int state, int data) {}

    private Known(StateSpace space, Tracker tracker) {
        this.space = space;
        this.tracker = tracker;
        this.complete = space.complete();
        number(0, tracker.begin());
        for (int at = 0; at < spots.size(); at++) {
            if (spots.size() > MOST) {
                complete = false;
                break;
            }
            edges.set(at, expand(at));
        }
    }

    static StateSpace of(StateSpace space, Tracker tracker) {
        return tracker.isIdle() ? space : new Known(space, tracker);
    }

    private int number(int state, int data) {
        var known = numbers.putIfAbsent(((long) state << 32) | data, spots.size());
        if (known != null) {
            return known;
        }
        spots.add(new Spot(state, data));
        edges.add(List.of());
        return spots.size() - 1;
    }

    private List<Edge> expand(int at) {
        var spot = spots.get(at);
        var out = new ArrayList<Edge>();
        for (var edge : space.edges(spot.state())) {
            int data = tracker.next(spot.data(), edge);
            if (data >= 0) {
                int to = edge.failed() ? at : number(edge.to(), data);
                out.add(new Edge(at, to, edge.cause(), edge.choices(), edge.occurrences(), edge.failed()));
            }
        }
        return List.copyOf(out);
    }

    @Override
    public int size() {
        return spots.size();
    }

    @Override
    public List<Edge> edges(int state) {
        return edges.get(state);
    }

    @Override
    public boolean ended(int state) {
        return space.ended(spots.get(state).state());
    }

    @Override
    public List<Node> waiting(int state) {
        return space.waiting(spots.get(state).state());
    }

    @Override
    public List<Node> timers(int state) {
        return space.timers(spots.get(state).state());
    }

    @Override
    public Optional<Node> crowded(int state) {
        return space.crowded(spots.get(state).state());
    }

    @Override
    public boolean complete() {
        return complete;
    }
}
