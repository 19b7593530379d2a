package org.madang.charter.internal.proof;

import java.util.Set;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Monitor;

/** Lets a monitor watch one edge. */
final class Watch {

    private final Monitor monitor;
    private final Set<String> watched;
    private int state;
    private boolean paid;

    Watch(Monitor monitor) {
        this.monitor = monitor;
        this.watched = Set.copyOf(monitor.watched());
    }

    /** The monitor's state after an edge. */
    int after(int before, Edge edge) {
        state = before;
        paid = !monitor.owing(before);
        for (var occurrence : edge.occurrences()) {
            if (watched.contains(occurrence.node().id())) {
                state = monitor.next(state, occurrence);
                if (monitor.broken(state)) {
                    return state;
                }
                paid |= !monitor.owing(state);
            }
        }
        return state;
    }

    /** Whether nothing was owed at some moment of the last edge. */
    boolean paid() {
        return paid;
    }
}
