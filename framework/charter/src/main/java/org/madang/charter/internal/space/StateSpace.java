package org.madang.charter.internal.space;

import java.util.List;
import java.util.Optional;
import org.madang.charter.internal.model.Node;

/**
 * Every state the engine can bring a case to, and every step between them. States are numbered from 0, breadth first,
 * so the first edge into a state lies on a shortest way to it. State 0 is "no case yet"; its edges begin one.
 */
public interface StateSpace {

    /** How many states. */
    int size();

    List<Edge> edges(int state);

    /** Whether the case is over. */
    boolean ended(int state);

    /** The nodes that tokens wait at, one entry for each token. */
    List<Node> waiting(int state);

    /** The timers that run, also those whose end was left out because its order does not matter yet. */
    default List<Node> timers(int state) {
        return edges(state).stream()
                .filter(edge -> edge.cause().why() == Cause.Why.TIMER)
                .map(edge -> edge.cause().node())
                .distinct()
                .toList();
    }

    /** A node where two tokens are at once, or a join where two wait that came the same way; several instances do not count. */
    Optional<Node> crowded(int state);

    /** False if the bound was reached: then nothing is proved by this space. */
    boolean complete();

    /** Whether nothing can happen any more although the case is not over. */
    default boolean stuck(int state) {
        return !ended(state) && edges(state).stream().allMatch(Edge::failed);
    }
}
