package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;

/** Finds what comes next in a drawing. */
final class Following {

    private Following() {}

    /** The activities, ends, elements with an act and elements among these that follow with nothing else between. */
    static Set<Node> activities(Node from, Plan plan, Set<Node> among) {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Node>();
        leave(from, plan, open);
        while (!open.isEmpty()) {
            var node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            var stops = node.kind().isActivity()
                    || among.contains(node)
                    || !node.act().isEmpty();
            if (stops || node.kind() == Kind.END) {
                found.add(node);
            }
            if (!stops) {
                leave(node, plan, open);
            }
        }
        return found;
    }

    private static void leave(Node node, Plan plan, Deque<Node> open) {
        open.addAll(plan.next(node));
        open.addAll(plan.boundaries(node));
        if (plan.next(node).isEmpty()) {
            plan.around(node).stream().limit(1).forEach(scope -> leave(scope, plan, open));
        }
    }
}
