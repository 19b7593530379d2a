package org.madang.charter.internal.check;

import java.util.Set;
import org.madang.charter.internal.space.Edge;

/** From the last time a is done to the beginning of c. */
record Between(Role a, Role c) implements Span {

    @Override
    public int open(Edge edge) {
        int state = GIVEN_UP;
        for (var one : edge.occurrences()) {
            if (a.isDone(one)) {
                state = 0;
            } else if (state == 0 && c.begins(one)) {
                return CLOSED;
            }
        }
        return state;
    }

    @Override
    public boolean reopens() {
        return true;
    }

    @Override
    public Set<String> watched() {
        return a.and(c).ids();
    }

    @Override
    public int next(int state, Edge edge, boolean over) {
        for (var one : edge.occurrences()) {
            if (c.begins(one)) {
                return CLOSED;
            }
            if (a.isDone(one)) {
                return GIVEN_UP;
            }
        }
        return over ? GIVEN_UP : state;
    }
}
