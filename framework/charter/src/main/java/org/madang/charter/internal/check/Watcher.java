package org.madang.charter.internal.check;

import java.util.Set;
import org.madang.charter.internal.space.Edge;

/** A rule as a small automaton that watches steps. Its states are numbers; it starts in 0. */
interface Watcher {

    /** The state after a step. */
    int next(int state, Edge edge);

    /** Whether the rule is broken for good. */
    boolean broken(int state);

    /** Whether something is still owed: broken if the case ends like this, or can never pay it any more. */
    default boolean owing(int state) {
        return false;
    }

    /** The ids of the elements it looks at. */
    Set<String> watched();
}
