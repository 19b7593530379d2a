package org.madang.charter.internal.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.madang.charter.internal.proof.Breach.How;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.StateSpace;

/** Walks a space and a monitor together, breadth first. */
public final class Search {

    private final StateSpace space;
    private final Monitor monitor;
    private final Watch watch;
    private final Product product = new Product();
    /** Pairs of pair numbers: from, to; and whether something was paid on the way. */
    private final Links links = new Links();

    private Search(StateSpace space, Monitor monitor) {
        this.space = space;
        this.monitor = monitor;
        this.watch = new Watch(monitor);
    }

    /** Decides a rule over a space. */
    public static Finding decide(StateSpace space, Monitor monitor) {
        return new Search(space, monitor).decide();
    }

    private Finding decide() {
        product.number(0, 0, -1, -1);
        for (var pair = 0; pair < product.size(); pair++) {
            var broken = expand(pair);
            if (broken >= 0) {
                return refuted(How.BROKEN, broken);
            }
        }
        var ended = first(false);
        if (ended >= 0) {
            return refuted(How.ENDED, ended);
        }
        return space.complete() ? settled() : new Finding.Undecided();
    }

    /** The number of a broken pair, or -1. */
    private int expand(int pair) {
        var edges = space.edges(product.state(pair));
        for (var i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            if (edge.failed()) {
                continue;
            }
            var after = watch.after(product.monitor(pair), edge);
            var to = product.number(edge.to(), after, pair, i);
            if (monitor.broken(after)) {
                return to;
            }
            links.add(pair, to, watch.paid());
        }
        return -1;
    }

    /** The first pair that owes where the case is over or, if that is meant, sticks; or -1. */
    private int first(boolean stuck) {
        for (var pair = 0; pair < product.size(); pair++) {
            var state = product.state(pair);
            if (owes(pair) && (stuck ? space.stuck(state) : space.ended(state))) {
                return pair;
            }
        }
        return -1;
    }

    private boolean owes(int pair) {
        return monitor.owing(product.monitor(pair));
    }

    private Finding settled() {
        var stuck = first(true);
        if (stuck >= 0) {
            return refuted(How.STUCK, stuck);
        }
        var distances = links.distances(product.size(), this::owes);
        for (var pair = 0; pair < product.size(); pair++) {
            if (distances[pair] < 0) {
                return refuted(How.FOREVER, pair);
            }
        }
        return new Finding.Proved(certificate(distances));
    }

    private Certificate certificate(int[] distances) {
        var labels = new int[space.size()][];
        java.util.Arrays.setAll(labels, state -> new int[0]);
        for (var pair = 0; pair < product.size(); pair++) {
            var old = labels[product.state(pair)];
            var grown = java.util.Arrays.copyOf(old, old.length + 2);
            grown[old.length] = product.monitor(pair);
            grown[old.length + 1] = distances[pair];
            labels[product.state(pair)] = grown;
        }
        return new Certificate(List.of(labels));
    }

    /** What breaks in the midst of a step has happened only if the engine can bring the step to an end. */
    private Finding refuted(How how, int pair) {
        var edges = new ArrayList<Edge>();
        for (var at = pair; product.parent(at) >= 0; at = product.parent(at)) {
            edges.add(space.edges(product.state(product.parent(at))).get(product.edge(at)));
        }
        Collections.reverse(edges);
        if (how == How.ENDED || how == How.STUCK) {
            return new Finding.Refuted(new Breach(how, edges));
        }
        var rest = Rest.after(space, product.state(pair));
        rest.ifPresent(edges::addAll);
        return rest.isPresent() ? new Finding.Refuted(new Breach(how, edges)) : new Finding.Undecided();
    }
}
