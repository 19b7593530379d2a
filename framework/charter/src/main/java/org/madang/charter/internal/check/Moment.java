package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Edge;

/** Where a way stands that is measured: a state of the case and of the stretch, and the times waited since it opened. */
final class Moment implements Comparable<Moment> {

    final int state;
    final int span;
    /** Where a stretch stands that is open and not measured. */
    final int idle;

    final Chain now;
    /** Since when each timer runs, and when each moment was set that a timer waits for. */
    final Map<Node, Chain> since;

    private final int steps;
    private final @Nullable Moment before;
    private final @Nullable Edge by;

    private Moment(
            int state,
            int span,
            int idle,
            Chain now,
            Map<Node, Chain> since,
            @Nullable Moment before,
            @Nullable Edge by) {
        this.state = state;
        this.span = span;
        this.idle = idle;
        this.now = now;
        this.since = since;
        this.steps = before == null ? 0 : before.steps + 1;
        this.before = before;
        this.by = by;
    }

    /** Before the case. */
    static Moment first() {
        return new Moment(0, Span.GIVEN_UP, Span.GIVEN_UP, Chain.NONE, Map.of(), null, null);
    }

    /** After a step before the stretch. */
    Moment before(Edge edge, int open, Map<Node, Chain> set) {
        return new Moment(edge.to(), Span.GIVEN_UP, open, now, set, this, edge);
    }

    /** After a step within the stretch. */
    Moment within(Edge edge, int next, Chain then, Map<Node, Chain> running) {
        return new Moment(edge.to(), next, Span.GIVEN_UP, then, running, this, edge);
    }

    @Override
    public int compareTo(Moment other) {
        int byTime = Double.compare(now.days(), other.now.days());
        return byTime == 0 ? Integer.compare(steps, other.steps) : byTime;
    }

    /** The same for moments from which the same can follow; a tenth of a day is no difference. */
    Key key(IdentityHashMap<Node, Integer> numbers) {
        var key = new long[3 + since.size()];
        int at = 3;
        for (var one : since.entrySet()) {
            long number = numbers.computeIfAbsent(one.getKey(), any -> numbers.size());
            long age = Math.round(10 * (now.days() - one.getValue().days()));
            key[at++] = (number << 32) | (age & 0xFFFF_FFFFL);
        }
        Arrays.sort(key, 3, key.length);
        key[0] = state;
        key[1] = span;
        key[2] = idle;
        return new Key(key);
    }

    /** The steps that lead here. */
    List<Edge> way() {
        var way = new ArrayDeque<Edge>();
        for (var moment = this; moment != null; moment = moment.before) {
            if (moment.by != null) {
                way.addFirst(moment.by);
            }
        }
        return List.copyOf(way);
    }

    /** Told apart by what is in it. */
    static final class Key {

        private final long[] parts;

        Key(long[] parts) {
            this.parts = parts;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && Arrays.equals(parts, that.parts);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(parts);
        }
    }
}
