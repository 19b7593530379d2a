package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A running case as it comes to be looked at: nothing is known of the steps that led to where it stands, but all that
 * happened in them.
 */
record Arrival(List<Occurrence> past, List<Stand> stands) {

    /** A state that no step of the engine comes to. */
    private static final String BEFORE = "\1";

    Arrival {
        past = List.copyOf(past);
        stands = List.copyOf(stands);
    }

    /** Puts two steps before the state it stands in: one for all that happened, one for the time since. */
    int put(Graph graph, Net net, Codec codec) {
        var before = graph.number(BEFORE);
        var here = graph.number(codec.write(root(net)));
        graph.put(0, List.of(edge(0, before, past, net)));
        graph.put(before, List.of(edge(before, here, List.of(), net)));
        return here;
    }

    private static Edge edge(int from, int to, List<Occurrence> occurrences, Net net) {
        var cause = new Cause(Cause.Why.BEFORE, net.root().node, "");
        return new Edge(from, to, cause, List.of(), occurrences, false);
    }

    private Token root(Net net) {
        var root = new Token(net.root(), Phase.SCOPE, null);
        stands.forEach(stand -> place(root, stand, net));
        return root;
    }

    private static void place(Token parent, Stand stand, Net net) {
        var spot = spot(parent.at, stand, net);
        var token = parent.add(spot, stand.inside().isEmpty() ? Phase.WAIT : Phase.SCOPE);
        var holder = spot.called == null ? token : token.add(requireNonNull(spot.called), Phase.SCOPE);
        stand.inside().forEach(inner -> place(holder, inner, net));
    }

    private static Spot spot(Spot scope, Stand stand, Net net) {
        return net.spots().stream()
                .filter(spot -> spot.scope == scope && spot.node.equals(stand.node()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' does not lie in '%s'".formatted(stand.node().id(), scope.node.id())));
    }
}
