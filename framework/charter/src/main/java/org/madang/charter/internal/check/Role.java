package org.madang.charter.internal.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.space.Occurrence;

/**
 * Elements that stand for one thing that happens.
 *
 * @param closers events whose coming means that an element is over as it should be, with that element
 * @param moments elements that begin and are done in one
 */
record Role(Set<Node> nodes, IdentityHashMap<Node, Node> closers, Set<Node> moments) {

    static Role none() {
        return new Role(set(), new IdentityHashMap<>(), set());
    }

    private static Set<Node> set() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The first moment it can be said to happen. */
    boolean begins(Occurrence occurrence) {
        return nodes.contains(occurrence.node())
                && occurrence.what()
                        == (moments.contains(occurrence.node()) ? Occurrence.What.COMPLETED : Occurrence.What.STARTED);
    }

    /** The moment it has happened. */
    boolean isDone(Occurrence occurrence) {
        return occurrence.what() == Occurrence.What.COMPLETED
                && (nodes.contains(occurrence.node()) || closers.containsKey(occurrence.node()));
    }

    /** Whether it is called off; an event-based gateway is not, when its event comes. */
    boolean isCancelled(Occurrence occurrence) {
        return occurrence.what() == Occurrence.What.CANCELLED
                && occurrence.node().kind() != Kind.EVENT_GATEWAY
                && nodes.contains(occurrence.node());
    }

    Role and(Role other) {
        var both = none();
        both.nodes.addAll(nodes);
        both.nodes.addAll(other.nodes);
        both.closers.putAll(closers);
        both.closers.putAll(other.closers);
        both.moments.addAll(moments);
        both.moments.addAll(other.moments);
        return both;
    }

    /** The same, where a timer happens when its time is up, not when it begins to wait. */
    Role happening() {
        var happening = none().and(this);
        nodes.stream()
                .filter(node -> node.kind() == Kind.CATCH && node.event().trigger() == Trigger.TIMER)
                .forEach(happening.moments::add);
        return happening;
    }

    Role without(Role other) {
        var rest = none().and(this);
        rest.nodes.removeAll(other.nodes);
        return rest;
    }

    Set<String> ids() {
        var ids = new TreeSet<String>();
        nodes.forEach(node -> ids.add(node.id()));
        closers.keySet().forEach(node -> ids.add(node.id()));
        return ids;
    }
}
