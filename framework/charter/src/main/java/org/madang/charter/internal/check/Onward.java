package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;

/** What can come after an element of a drawing, in its own process. */
final class Onward {

    private final Plan plan;
    private final IdentityHashMap<Node, Set<Node>> known = new IdentityHashMap<>();

    Onward(Plan plan) {
        this.plan = plan;
    }

    /** All that can come after it; itself too, if it can come again. */
    Set<Node> from(Node node) {
        return known.computeIfAbsent(node, this::find);
    }

    private Set<Node> find(Node first) {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Node>();
        after(first, found, open);
        while (!open.isEmpty()) {
            after(open.pop(), found, open);
        }
        return found;
    }

    private void after(Node node, Set<Node> found, ArrayDeque<Node> open) {
        plan.next(node).stream().filter(found::add).forEach(open::add);
        beside(node, found, open);
        if (isScope(node)) {
            plan.within(node).stream()
                    .filter(one -> one.kind() == Kind.START)
                    .filter(found::add)
                    .forEach(open::add);
        }
        for (var scope : plan.around(node)) {
            beside(scope, found, open);
            plan.next(scope).stream().filter(found::add).forEach(open::add);
        }
    }

    /** What an event can start while it is open. */
    private void beside(Node node, Set<Node> found, ArrayDeque<Node> open) {
        plan.boundaries(node).stream().filter(found::add).forEach(open::add);
        if (isScope(node)) {
            plan.within(node).stream()
                    .filter(one -> one.kind() == Kind.EVENT_SUBPROCESS)
                    .filter(found::add)
                    .forEach(open::add);
        }
    }

    private static boolean isScope(Node node) {
        return node.kind() == Kind.SUBPROCESS || node.kind() == Kind.EVENT_SUBPROCESS;
    }
}
