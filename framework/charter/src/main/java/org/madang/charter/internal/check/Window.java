package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Occurrence;

/**
 * From the beginning of the first element of an act to where the next activity, or an end, follows its last one.
 *
 * <p>State: a bit for each of its elements that is open. Cancelled from outside, it is given up.
 */
final class Window implements Span {

    private final Role role;
    private final List<Node> order;
    private final Set<Node> after = Collections.newSetFromMap(new IdentityHashMap<>());

    Window(Role role, Plan plan) {
        this.role = role;
        this.order = new ArrayList<>(role.nodes());
        var open = new ArrayDeque<Node>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        role.nodes().forEach(node -> leave(node, plan, open));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!seen.add(node) || role.nodes().contains(node)) {
                continue;
            }
            if (node.kind().isActivity() || node.kind() == Kind.END) {
                after.add(node);
            }
            if (!node.kind().isActivity()) {
                leave(node, plan, open);
            }
        }
    }

    private static void leave(Node node, Plan plan, ArrayDeque<Node> open) {
        open.addAll(plan.next(node));
        open.addAll(plan.boundaries(node));
        if (plan.next(node).isEmpty()) {
            plan.around(node).stream().limit(1).forEach(scope -> leave(scope, plan, open));
        }
    }

    @Override
    public int open(Edge edge) {
        int state = GIVEN_UP;
        for (var one : edge.occurrences()) {
            if (state >= 0) {
                state = step(state, one, edge);
            } else if (role.begins(one)) {
                state = one.node().kind() == Kind.BOUNDARY ? 0 : bit(one.node());
            }
            if (state == CLOSED) {
                return state;
            }
        }
        return state;
    }

    @Override
    public int next(int state, Edge edge, boolean over) {
        int now = state;
        for (var one : edge.occurrences()) {
            now = step(now, one, edge);
            if (now == CLOSED || now == GIVEN_UP) {
                return now;
            }
        }
        return over ? CLOSED : now;
    }

    private int step(int state, Occurrence one, Edge edge) {
        if (!role.nodes().contains(one.node())) {
            var follows = state == 0 && one.what() == Occurrence.What.STARTED && after.contains(one.node());
            return follows ? CLOSED : state;
        }
        return switch (one.what()) {
            case STARTED -> state | bit(one.node());
            case COMPLETED -> state & ~bit(one.node());
            case CANCELLED -> endsItself(edge) ? state & ~bit(one.node()) : GIVEN_UP;
        };
    }

    /** Whether what cancels belongs to the act: an event on one of its elements, or enough instances. */
    private boolean endsItself(Edge edge) {
        return edge.occurrences().stream()
                .map(Occurrence::node)
                .anyMatch(node -> node.loop().isMany() && role.nodes().contains(node)
                        || node.kind() == Kind.BOUNDARY
                                && role.nodes().stream()
                                        .anyMatch(host ->
                                                host.id().equals(node.event().attachedTo())));
    }

    private int bit(Node node) {
        return 1 << Math.min(order.indexOf(node), 29);
    }
}
