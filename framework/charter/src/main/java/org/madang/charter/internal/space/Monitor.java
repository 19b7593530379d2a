package org.madang.charter.internal.space;

import java.util.Set;

/** A rule as a small automaton that watches what happens. Its states are numbers; it starts in 0. */
public interface Monitor {

    /** The state after this; called for every occurrence, in order. */
    int next(int state, Occurrence occurrence);

    /** Whether the rule is broken for good. */
    boolean broken(int state);

    /** Whether something is still owed: the rule is broken if the case ends, sticks or circles for ever like this. */
    default boolean owing(int state) {
        return false;
    }

    /** The ids of the nodes whose occurrences change the state; the order of others may be left out. */
    Set<String> watched();
}
