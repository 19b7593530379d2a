package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Occurrence;

/**
 * Counts how often something happens. Elements of the same act that follow each other, or lie in each other, are one
 * happening; the same element again is another.
 *
 * <p>State: bits 0–1 how often it began, bit 2 whether it was done, bits 3 on which of its elements began since the last
 * other activity, counted from one.
 */
final class Count {

    private static final int BROKEN = -1;
    private static final int TIMES = 3;
    private static final int REACHED = 4;
    private static final int SHIFT = 3;

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
        if (role.isCancelled(one)) {
            return (state & TIMES) > 0 && isFirst(state, one.node()) ? (state - 1) & (TIMES | REACHED) : state;
        }
        int now = role.isDone(one) ? state | REACHED : state;
        if (role.begins(one)) {
            return begin(now, one.node());
        }
        var other = one.what() == Occurrence.What.STARTED && one.node().kind().isActivity() && !isInside(one.node());
        return other ? now & (TIMES | REACHED) : now;
    }

    private int begin(int state, Node node) {
        int before = state >> SHIFT;
        int bit = 1 << Math.min(order.indexOf(node), 20);
        if (before != 0 && (before & bit) == 0) {
            return state | bit << SHIFT;
        }
        if (isInside(node)) {
            return state;
        }
        return (state & TIMES) == 1 ? BROKEN : ((state & REACHED) | 1) | bit << SHIFT;
    }

    private boolean isFirst(int state, Node node) {
        return (state >> SHIFT & 1 << Math.min(order.indexOf(node), 20)) != 0 || state >> SHIFT == 0;
    }

    /** Whether it lies in one that counts already. */
    private boolean isInside(Node node) {
        return plan.around(node).stream().anyMatch(role.nodes()::contains);
    }
}
