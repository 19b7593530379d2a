package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.Occurrence;

/** The automata of the rules about order. */
final class Order {

    private static final int OK = 0;
    private static final int DONE = 1;
    private static final int BROKEN = -1;
    private static final int EXCUSED = Integer.MAX_VALUE;

    private Order() {}

    /** One step of an automaton for one occurrence. */
    @FunctionalInterface
    private interface Rules {
        int next(int state, Occurrence occurrence);
    }

    /** An automaton made of its rules. */
    private record Simple(Rules rules, Owing owes, Set<String> watched) implements Monitor {

        @Override
        public int next(int state, Occurrence occurrence) {
            return state == BROKEN ? state : rules.next(state, occurrence);
        }

        @Override
        public boolean broken(int state) {
            return state == BROKEN;
        }

        @Override
        public boolean owing(int state) {
            return owes.in(state);
        }
    }

    @FunctionalInterface
    private interface Owing {
        boolean in(int state);
    }

    private static Monitor simple(Rules rules, Owing owes, Role... roles) {
        var ids = new TreeSet<String>();
        for (var role : roles) {
            ids.addAll(role.ids());
        }
        return new Simple(rules, owes, ids);
    }

    private static Monitor safety(Rules rules, Role... roles) {
        return simple(rules, state -> false, roles);
    }

    /** Before a there must be c. What is both needs nothing before it. */
    static Monitor precedence(Role a, Role c) {
        var late = a.without(c);
        return safety(
                (state, one) -> {
                    if (state == DONE || c.isDone(one)) {
                        return DONE;
                    }
                    return late.begins(one) ? BROKEN : state;
                },
                a,
                c);
    }

    /** After a there must follow c. What is both answers itself. */
    static Monitor response(Role a, Role c) {
        var asks = a.without(c);
        return simple(
                (state, one) -> {
                    if (c.isDone(one)) {
                        return OK;
                    }
                    return asks.isDone(one) ? DONE : state;
                },
                state -> state == DONE,
                a,
                c);
    }

    /** Between the last b and a there must be a whole c. */
    static Monitor freshness(Role b, Role a, Role c) {
        return safety(new Fresh(b, a, c), b, a, c);
    }

    /** State: 0 fresh; else 1 plus two to the power of each c that began since. */
    private record Fresh(Role b, Role a, Role c, Map<Node, Integer> bits) implements Rules {

        private static final int MOST = 20;

        Fresh(Role b, Role a, Role c) {
            this(b, a, c, new HashMap<>());
            c.nodes().forEach(node -> bits.put(node, bits.size() < MOST ? bits.size() : -1));
        }

        @Override
        public int next(int state, Occurrence one) {
            if (c.isDone(one) && isWhole(state, one)) {
                return OK;
            }
            if (b.isDone(one)) {
                return 1;
            }
            if (state > 0 && a.begins(one)) {
                return BROKEN;
            }
            int bit = bit(one.node());
            return state > 0 && bit >= 0 && c.begins(one) ? state | 2 << bit : state;
        }

        private boolean isWhole(int state, Occurrence one) {
            int bit = bit(one.node());
            return state > 0 && (bit < 0 || (state & 2 << bit) != 0 || isMoment(one));
        }

        /** A boundary event begins and is done in one. */
        private boolean isMoment(Occurrence one) {
            return c.begins(one);
        }

        private int bit(Node node) {
            return bits.getOrDefault(node, -1);
        }
    }

    /** At most so many; with least, exactly. */
    static Monitor once(Count count, boolean atLeast) {
        return simple(count::next, state -> atLeast && !count.isReached(state), count.role());
    }

    static Monitor everyCase(Role a) {
        return simple((state, one) -> state == DONE || a.isDone(one) ? DONE : OK, state -> state == OK, a);
    }

    static Monitor never(Role a) {
        return safety((state, one) -> a.begins(one) ? BROKEN : state, a);
    }

    static Monitor neverAfter(Role a, Role c) {
        return safety(
                (state, one) -> {
                    if (state == DONE && a.begins(one)) {
                        return BROKEN;
                    }
                    return state == DONE || c.isDone(one) ? DONE : OK;
                },
                a,
                c);
    }

    static Monitor notBoth(Role a, Role c) {
        return safety(
                (state, one) -> {
                    int now = state | (a.isDone(one) ? 1 : 0) | (c.isDone(one) ? 2 : 0);
                    return now == 3 ? BROKEN : now;
                },
                a,
                c);
    }

    /** What is cancelled stays owed; only an escape can excuse it. */
    static Monitor neverCancelled(Role a) {
        return simple((state, one) -> state == DONE || a.isCancelled(one) ? DONE : OK, state -> state == DONE, a);
    }

    /** Every case in which a happens also has c, before or after. */
    static Monitor goesWith(Role a, Role c) {
        return simple(
                (state, one) -> state | (a.isDone(one) ? 1 : 0) | (c.isDone(one) ? 2 : 0), state -> state == 1, a, c);
    }

    /** For what can happen: broken when it does. */
    static Monitor happens(Role a) {
        return safety((state, one) -> a.isDone(one) ? BROKEN : state, a);
    }

    /** The same rule, but only until one of these happens. */
    static Monitor until(Monitor rule, Role escape) {
        if (escape.isEmpty()) {
            return rule;
        }
        return new Monitor() {
            @Override
            public int next(int state, Occurrence occurrence) {
                return state == EXCUSED || escape.isDone(occurrence) ? EXCUSED : rule.next(state, occurrence);
            }

            @Override
            public boolean broken(int state) {
                return state != EXCUSED && rule.broken(state);
            }

            @Override
            public boolean owing(int state) {
                return state != EXCUSED && rule.owing(state);
            }

            @Override
            public Set<String> watched() {
                var ids = new TreeSet<>(rule.watched());
                ids.addAll(escape.ids());
                return ids;
            }
        };
    }
}
