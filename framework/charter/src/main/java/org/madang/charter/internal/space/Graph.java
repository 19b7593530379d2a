package org.madang.charter.internal.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;

/** The states found so far. */
final class Graph implements StateSpace {

    static final String NOTHING = "";
    static final String OVER = "\0";

    private final List<String> states = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final Map<Integer, List<Node>> timers = new HashMap<>();
    private final Codec codec;
    private boolean complete = true;

    Graph(Codec codec) {
        this.codec = codec;
        number(NOTHING);
    }

    int number(String state) {
        var known = numbers.putIfAbsent(state, states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        edges.add(List.of());
        return states.size() - 1;
    }

    String text(int state) {
        return states.get(state);
    }

    void put(int state, List<Edge> out) {
        edges.set(state, List.copyOf(out));
    }

    /** Remembers which timers run in a state of which not every step was looked at. */
    void timers(int state, List<Node> running) {
        if (!running.isEmpty()) {
            timers.put(state, List.copyOf(running));
        }
    }

    void giveUp() {
        complete = false;
    }

    @Override
    public int size() {
        return states.size();
    }

    @Override
    public List<Edge> edges(int state) {
        return edges.get(state);
    }

    @Override
    public boolean ended(int state) {
        return states.get(state).equals(OVER);
    }

    @Override
    public List<Node> waiting(int state) {
        if (states.get(state).length() < 2) {
            return List.of();
        }
        return Triggers.flat(codec.read(states.get(state))).stream()
                .filter(token -> token.kids.isEmpty() && token.at.kind() != Kind.START)
                .map(token -> token.at.node)
                .toList();
    }

    @Override
    public List<Node> timers(int state) {
        var running = timers.get(state);
        return running == null ? StateSpace.super.timers(state) : running;
    }

    @Override
    public Optional<Node> crowded(int state) {
        return states.get(state).length() < 2 ? Optional.empty() : Crowd.in(codec.read(states.get(state)));
    }

    @Override
    public boolean complete() {
        return complete;
    }
}
