package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Occurrence;

/**
 * Counts how often something happens. Elements of the same act that follow each other, or lie in each other, are one
 * happening; the same element again is another.
 *
 * <p>State: bits 0 and 1 how often it began, bit 2 whether it was done, then for each element whether it began since the
 * last other activity, then for each whether it is open.
 */
final class Count {

    private static final int BROKEN = -1;
    private static final int TIMES = 3;
    private static final int REACHED = 4;
    private static final int MOST = 13;
    private static final int BEGAN = 3;
    private static final int OPEN = BEGAN + MOST;
    private static final int ALL = (1 << MOST) - 1;

    private final Role role;
    private final Plan plan;
    private final List<Node> order;

    Count(Role role, Plan plan) {
        this.role = role;
        this.plan = plan;
        this.order = new ArrayList<>(role.nodes());
    }

    Role role() {
        return role;
    }

    boolean isReached(int state) {
        return state != BROKEN && (state & REACHED) != 0;
    }

    int next(int state, Occurrence one) {
        if (!role.nodes().contains(one.node())) {
            return other(role.isDone(one) ? state | REACHED : state, one);
        }
        int bit = bit(one.node());
        if (role.begins(one)) {
            var done = one.what() == Occurrence.What.COMPLETED ? REACHED : 0;
            return begin(state | done, one.node(), bit);
        }
        return switch (one.what()) {
            case STARTED -> state;
            case COMPLETED -> (state | REACHED) & ~(bit << OPEN);
            case CANCELLED -> cancel(state, bit);
        };
    }

    private int other(int state, Occurrence one) {
        var activity = one.what() == Occurrence.What.STARTED && one.node().kind().isActivity() && !isInside(one.node());
        return activity ? state & ~(ALL << BEGAN) : state;
    }

    private int begin(int state, Node node, int bit) {
        if (node.loop().isMany() && (state & bit << OPEN) != 0) {
            return state;
        }
        int marked = state | bit << BEGAN | bit << OPEN;
        var continues = (state & ALL << BEGAN) != 0 && (state & bit << BEGAN) == 0;
        if (continues || isInside(node)) {
            return marked;
        }
        return (state & TIMES) == 1 ? BROKEN : marked + 1;
    }

    /** What was cancelled did not happen. */
    private static int cancel(int state, int bit) {
        var counted = (state & bit << OPEN) != 0 && (state & TIMES) > 0 && (state & REACHED) == 0;
        return (counted ? state - 1 : state) & ~(bit << OPEN) & ~(bit << BEGAN);
    }

    private int bit(Node node) {
        return 1 << Math.min(order.indexOf(node), MOST - 1);
    }

    /** Whether it lies in one that counts already. */
    private boolean isInside(Node node) {
        return plan.around(node).stream().anyMatch(role.nodes()::contains);
    }
}
