package org.madang.charter.internal.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Occurrence;

/**
 * Elements that stand for one thing that happens.
 *
 * @param closers timers that end one of them as it should end
 */
record Role(Set<Node> nodes, Set<Node> closers) {

    static Role none() {
        return new Role(
                Collections.newSetFromMap(new IdentityHashMap<>()), Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The first moment it can be said to happen. */
    boolean begins(Occurrence occurrence) {
        var boundary = occurrence.node().kind() == Kind.BOUNDARY;
        return nodes.contains(occurrence.node())
                && occurrence.what() == (boundary ? Occurrence.What.COMPLETED : Occurrence.What.STARTED);
    }

    /** The moment it has happened. */
    boolean isDone(Occurrence occurrence) {
        return occurrence.what() == Occurrence.What.COMPLETED
                && (nodes.contains(occurrence.node()) || closers.contains(occurrence.node()));
    }

    boolean isCancelled(Occurrence occurrence) {
        return occurrence.what() == Occurrence.What.CANCELLED && nodes.contains(occurrence.node());
    }

    boolean isDone(Edge edge) {
        return edge.occurrences().stream().anyMatch(this::isDone);
    }

    Role and(Role other) {
        var both = none();
        both.nodes.addAll(nodes);
        both.nodes.addAll(other.nodes);
        both.closers.addAll(closers);
        both.closers.addAll(other.closers);
        return both;
    }

    Role without(Role other) {
        var rest = none();
        rest.nodes.addAll(nodes);
        rest.nodes.removeAll(other.nodes);
        rest.closers.addAll(closers);
        return rest;
    }

    Set<String> ids() {
        var ids = new TreeSet<String>();
        nodes.forEach(node -> ids.add(node.id()));
        closers.forEach(node -> ids.add(node.id()));
        return ids;
    }
}
