package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;

/** Finds who decides on the appeals that come in at one place or another. */
final class Appeals {

    private static final String APPEAL = "appeal";

    private final Plan plan;
    private final People people;
    private final Set<Node> windows;

    /** Appeals can come in at these windows. */
    Appeals(Plan plan, People people, Set<Node> windows) {
        this.plan = plan;
        this.people = people;
        this.windows = windows;
    }

    /**
     * The first elements after an appeal came in there at which people decide on it; empty if nobody does. What only lies in
     * somebody's lane counts where no task of people follows; a step that records the appeal decides nothing in any lane.
     */
    Set<Node> judges(Node window) {
        Set<Node> judges = set();
        Set<Node> laned = set();
        var seen = set();
        var open = new ArrayDeque<>(entries(window));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (seen.add(node)) {
                var deciding = deciding(node);
                if (deciding.stream().anyMatch(one -> one.kind() == Kind.USER_TASK)) {
                    judges.addAll(deciding);
                } else {
                    deciding.stream()
                            .filter(one -> one.kind() != Kind.EXTERNAL_TASK && laned.isEmpty())
                            .forEach(laned::add);
                    goOn(node, open);
                }
            }
        }
        return judges.isEmpty() ? laned : judges;
    }

    private static Set<Node> set() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** A scope is gone into, unless only it says that it is about an appeal. */
    private List<Node> deciding(Node node) {
        if (!Acts.acts(node).contains(APPEAL) || windows.contains(node)) {
            return List.of();
        }
        var named =
                plan.inside(node).stream().anyMatch(inner -> Acts.acts(inner).contains(APPEAL));
        return named ? List.of() : people.doers(List.of(node));
    }

    /** What happens when an appeal comes in; the window itself where the model does not say. */
    private List<Node> entries(Node window) {
        var entries = switch (window.kind()) {
            case EVENT_GATEWAY ->
                plan.next(window).stream().filter(Appeals::comesFromOutside).toList();
            case USER_TASK, SUBPROCESS, CALL ->
                Stream.concat(plan.boundaries(window).stream(), plan.inside(window).stream())
                        .filter(Appeals::comesFromOutside)
                        .toList();
            default -> List.<Node>of();
        };
        return entries.isEmpty() ? after(window) : entries;
    }

    private static boolean comesFromOutside(Node node) {
        return node.kind() == Kind.RECEIVE_TASK
                || node.event().trigger() == Trigger.MESSAGE
                || node.event().trigger() == Trigger.SIGNAL;
    }

    private void goOn(Node node, Deque<Node> open) {
        if (windows.contains(node)) {
            return;
        }
        plan.within(node).stream().filter(inner -> inner.kind() == Kind.START).forEach(open::add);
        open.addAll(plan.boundaries(node));
        open.addAll(after(node));
    }

    private List<Node> after(Node node) {
        var next = plan.next(node);
        if (!next.isEmpty()) {
            return next;
        }
        return plan.around(node).stream()
                .limit(1)
                .filter(scope -> !windows.contains(scope))
                .flatMap(scope -> after(scope).stream())
                .toList();
    }
}
