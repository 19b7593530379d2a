package org.madang.charter.internal.space;

import java.util.List;
import org.madang.charter.internal.model.Node;

/**
 * An element at which a running case is.
 *
 * @param inside where it is within it, if it is a sub-process or calls a process
 */
public record Stand(Node node, List<Stand> inside) {

    public Stand {
        inside = List.copyOf(inside);
    }
}
