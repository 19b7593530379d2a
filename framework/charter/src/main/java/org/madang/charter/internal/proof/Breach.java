package org.madang.charter.internal.proof;

import java.util.List;
import org.madang.charter.internal.space.Edge;

/**
 * A shortest way that breaks a rule.
 *
 * @param how in what it ends
 * @param edges the steps, from before the case began
 */
public record Breach(How how, List<Edge> edges) {

    public Breach {
        edges = List.copyOf(edges);
    }

    /** How a way breaks a rule. */
    public enum How {
        /** The last step does what the rule forbids. */
        BROKEN,
        /** The case is over, and something is owed. */
        ENDED,
        /** Nothing can happen any more, and something is owed. */
        STUCK,
        /** The case may go on, but never again to what is owed. */
        FOREVER
    }
}
