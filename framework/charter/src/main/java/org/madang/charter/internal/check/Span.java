package org.madang.charter.internal.check;

import java.util.Set;
import org.madang.charter.internal.space.Edge;

/** A stretch of a case whose length is asked for. Its states are numbers; less than zero: this stretch is given up. */
interface Span {

    int GIVEN_UP = -1;
    int CLOSED = Integer.MAX_VALUE;

    /** The state after a step that may open it; less than zero if it does not. */
    int open(Edge edge);

    /** Whether a new one may begin while one is open. */
    default boolean reopens() {
        return false;
    }

    /** The ids of the nodes whose occurrences open or close it. */
    Set<String> watched();

    /** The state after a step within; {@link #CLOSED} when the stretch ends with it. */
    int next(int state, Edge edge, boolean over);
}
