package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private final Plan plan;
    private final List<Node> order;
    private final Set<Node> after = Collections.newSetFromMap(new IdentityHashMap<>());

    Window(Role role, Plan plan) {
        this.role = role;
        this.plan = plan;
        this.order = new ArrayList<>(role.nodes());
        for (var node : role.nodes()) {
            after.addAll(Following.activities(node, plan, role.nodes()));
        }
        after.removeAll(role.nodes());
    }

    @Override
    public int open(Edge edge) {
        int state = GIVEN_UP;
        for (var one : edge.occurrences()) {
            if (state >= 0) {
                state = step(state, one, edge);
            } else if (role.begins(one)) {
                state = role.moments().contains(one.node()) ? 0 : bit(one.node());
            }
            if (state == CLOSED) {
                return state;
            }
        }
        return state;
    }

    @Override
    public Set<String> watched() {
        var ids = new TreeSet<>(role.ids());
        after.forEach(node -> ids.add(node.id()));
        role.nodes().forEach(node -> plan.boundaries(node).forEach(event -> ids.add(event.id())));
        return ids;
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
        var host = role.closers().get(one.node());
        if (host != null && one.what() == Occurrence.What.COMPLETED) {
            return state & ~bit(host);
        }
        if (!role.nodes().contains(one.node())) {
            return one.what() == Occurrence.What.STARTED && follows(state, one.node(), edge) ? CLOSED : state;
        }
        return switch (one.what()) {
            case STARTED -> state | bit(one.node());
            case COMPLETED -> state & ~bit(one.node());
            case CANCELLED -> endsItself(edge) ? state & ~bit(one.node()) : GIVEN_UP;
        };
    }

    /** Whether something else begins: after all elements, or after one that is just done and does not hold it. */
    private boolean follows(int state, Node node, Edge edge) {
        if (!after.contains(node)) {
            return false;
        }
        if (state == 0) {
            return true;
        }
        var within =
                plan.around(node).stream().anyMatch(scope -> role.nodes().contains(scope) && (state & bit(scope)) != 0);
        return !within && node.kind() != Kind.END && edge.occurrences().stream().anyMatch(role::isDone);
    }

    /** Whether what cancels belongs to the act: an event on one of its elements, or enough instances. */
    private boolean endsItself(Edge edge) {
        return edge.occurrences().stream().map(Occurrence::node).anyMatch(this::belongs);
    }

    private boolean belongs(Node node) {
        if (role.closers().containsKey(node)) {
            return true;
        }
        var many = node.loop().isMany() && role.nodes().contains(node);
        var event = node.kind() == Kind.BOUNDARY
                && role.nodes().stream()
                        .anyMatch(host -> host.id().equals(node.event().attachedTo()));
        return many || event;
    }

    private int bit(Node node) {
        return 1 << Math.min(order.indexOf(node), 29);
    }
}
