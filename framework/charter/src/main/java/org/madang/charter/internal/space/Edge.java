package org.madang.charter.internal.space;

import java.util.List;

/**
 * One transaction of the engine: a cause, the data's choices, and all that happened until every token waits.
 *
 * @param failed the engine throws, rolls back and stays where it was; {@code to} is then {@code from}
 */
public record Edge(int from, int to, Cause cause, List<Choice> choices, List<Occurrence> occurrences, boolean failed) {

    public Edge {
        choices = List.copyOf(choices);
        occurrences = List.copyOf(occurrences);
    }

    /** Whether it only leads to where a running case stands. */
    public boolean isBefore() {
        return cause.why() == Cause.Why.BEFORE;
    }
}
