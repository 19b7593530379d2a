package org.madang.charter.internal.space;

import java.util.List;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Node;

/**
 * A decision the data took within a step.
 *
 * @param taken the flows whose conditions held; empty at a gateway means that none held
 * @param number for a multi-instance activity: how many instances, or 1 for "enough are done"; else -1
 */
public record Choice(Node node, List<Flow> taken, int number) {

    public Choice {
        taken = List.copyOf(taken);
    }
}
