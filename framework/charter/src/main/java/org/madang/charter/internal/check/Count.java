package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Occurrence;

/**
 * Counts how often something happens. Elements of the same act that follow each other without other work between, or lie
 * in each other, are one happening.
 *
 * <p>State: bits 0 and 1 how often it began, bit 2 whether it was done, then the element that began last, counted from
 * one, then for each element whether it is open.
 */
final class Count {

    private static final int BROKEN = -1;
    private static final int TIMES = 3;
    private static final int REACHED = 4;
    private static final int LAST = 3;
    private static final int LAST_BITS = 31;
    private static final int OPEN = 8;
    private static final int MOST = 22;

    private final Role role;
    private final Plan plan;
    private final List<Node> order;
    private final List<Set<Node>> following = new ArrayList<>();

    Count(Role role, Plan plan) {
        this.role = role;
        this.plan = plan;
        this.order = new ArrayList<>(role.nodes());
        order.forEach(node -> following.add(Following.activities(node, plan, role.nodes())));
    }

    Role role() {
        return role;
    }

    boolean isReached(int state) {
        return state != BROKEN && (state & REACHED) != 0;
    }

    int next(int state, Occurrence one) {
        if (!role.nodes().contains(one.node())) {
            return role.isDone(one) ? state | REACHED : state;
        }
        if (role.begins(one)) {
            return begin(one.what() == Occurrence.What.COMPLETED ? state | REACHED : state, one.node());
        }
        int bit = bit(one.node()) << OPEN;
        return switch (one.what()) {
            case STARTED -> state;
            case COMPLETED -> (state | REACHED) & ~bit;
            case CANCELLED -> role.isCancelled(one) ? cancel(state, bit) : state & ~bit;
        };
    }

    private int begin(int state, Node node) {
        int bit = bit(node) << OPEN;
        if (node.loop().isMany() && (state & bit) != 0) {
            return state;
        }
        int last = (state >> LAST & LAST_BITS) - 1;
        int marked = (state & ~(LAST_BITS << LAST)) | (Math.min(order.indexOf(node), LAST_BITS - 1) + 1) << LAST | bit;
        var continues = last >= 0 && last < order.size() && following.get(last).contains(node);
        if (continues || isInside(node)) {
            return marked;
        }
        return (state & TIMES) == 1 ? BROKEN : marked + 1;
    }

    /** What was cancelled before it was done did not happen. */
    private static int cancel(int state, int bit) {
        var counted = (state & bit) != 0 && (state & TIMES) > 0 && (state & REACHED) == 0;
        return (counted ? (state - 1) & ~(LAST_BITS << LAST) : state) & ~bit;
    }

    private int bit(Node node) {
        return 1 << Math.min(order.indexOf(node), MOST - 1);
    }

    /** Whether it lies in one that counts already. */
    private boolean isInside(Node node) {
        return plan.around(node).stream().anyMatch(role.nodes()::contains);
    }
}
