package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.check.TimerTerms.Wait;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Occurrence;
import org.madang.charter.internal.space.StateSpace;

/** Finds the shortest times a stretch can take: timers wait exactly, all other work may be done at once. */
final class Clock {

    private static final int MOST = 60_000;
    private static final int ENOUGH = 12;
    /** Months and holidays shift days; what is this near to the shortest is looked at too. */
    private static final double NEAR = 5;

    private final StateSpace space;
    private final Span span;
    private final TimerTerms terms;
    private final IdentityHashMap<Node, List<Wait>> waits = new IdentityHashMap<>();
    private final PriorityQueue<Spot> queue = new PriorityQueue<>(
            Comparator.comparingDouble((Spot spot) -> spot.now.days()).thenComparingInt(spot -> spot.steps));
    private final Set<Key> seen = new HashSet<>();

    Clock(StateSpace space, Span span, TimerTerms terms) {
        this.space = space;
        this.span = span;
        this.terms = terms;
    }

    /** Times waited one after the other. */
    record Chain(List<Wait> waits) {

        double days() {
            return waits.stream().mapToDouble(Wait::days).sum();
        }

        Chain then(Wait wait) {
            var longer = new ArrayList<>(waits);
            longer.add(wait);
            return new Chain(longer);
        }
    }

    /** A shortest stretch: the times waited in it, and the whole way to its end. */
    record Stretch(Chain chain, List<Edge> way) {}

    /**
     * What was found.
     *
     * @param stretches the shortest, first the shortest of all
     * @param unclear timers of which nobody knows how long they wait; they may matter
     * @param complete false if there was too much to look at
     */
    record Result(List<Stretch> stretches, Set<Node> unclear, boolean complete) {}

    private record Key(int state, int span, int idle, String clocks) {}

    private static final class Spot {
        final int state;
        final int span;
        /** Where a stretch stands that is open and not measured. */
        final int idle;

        final Chain now;
        final Map<Node, Chain> running;
        final int steps;
        final @Nullable Spot before;
        final @Nullable Edge by;

        Spot(
                int state,
                int span,
                int idle,
                Chain now,
                Map<Node, Chain> running,
                @Nullable Spot before,
                @Nullable Edge by) {
            this.state = state;
            this.span = span;
            this.idle = idle;
            this.now = now;
            this.running = running;
            this.steps = before == null ? 0 : before.steps + 1;
            this.before = before;
            this.by = by;
        }

        Key key() {
            var clocks = new TreeMap<String, String>();
            running.forEach((node, since) ->
                    clocks.put(node.id(), String.valueOf(Math.round(10 * (now.days() - since.days())))));
            return new Key(state, span, idle, clocks.toString());
        }

        List<Edge> way() {
            var way = new ArrayList<Edge>();
            for (var spot = this; spot != null; spot = spot.before) {
                if (spot.by != null) {
                    way.add(0, spot.by);
                }
            }
            return way;
        }
    }

    Result find() {
        var found = new ArrayList<Stretch>();
        Set<Node> unclear = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
        queue.add(new Spot(0, Span.GIVEN_UP, Span.GIVEN_UP, new Chain(List.of()), Map.of(), null, null));
        int count = 0;
        while (!queue.isEmpty()) {
            var spot = queue.poll();
            if (isFar(spot, found) || found.size() >= ENOUGH) {
                break;
            }
            if (spot.span == Span.CLOSED) {
                found.add(new Stretch(spot.now, spot.way()));
            } else if (seen.add(spot.key())) {
                if (++count > MOST) {
                    return new Result(found, unclear, false);
                }
                expand(spot, unclear);
            }
        }
        return new Result(found, unclear, true);
    }

    private static boolean isFar(Spot spot, List<Stretch> found) {
        return !found.isEmpty() && spot.now.days() > found.get(0).chain().days() + NEAR;
    }

    private void expand(Spot spot, Set<Node> unclear) {
        for (var edge : space.edges(spot.state)) {
            if (edge.failed()) {
                continue;
            }
            if (spot.span == Span.GIVEN_UP) {
                before(spot, edge);
            } else {
                within(spot, edge, unclear);
            }
        }
    }

    /** Before the stretch that is measured; another one may be open. */
    private void before(Spot spot, Edge edge) {
        var free = spot.idle == Span.GIVEN_UP;
        int next = free ? span.open(edge) : span.next(spot.idle, edge, space.ended(edge.to()));
        var open = !span.reopens() && next >= 0 && next != Span.CLOSED;
        queue.add(new Spot(edge.to(), Span.GIVEN_UP, open ? next : Span.GIVEN_UP, spot.now, Map.of(), spot, edge));
        if (free && next >= 0) {
            push(spot, edge, next, spot.now);
        }
    }

    private void within(Spot spot, Edge edge, Set<Node> unclear) {
        int next = span.next(spot.span, edge, space.ended(edge.to()));
        if (next == Span.GIVEN_UP) {
            return;
        }
        var timer = edge.cause().node();
        var since = edge.cause().why() == Cause.Why.TIMER ? spot.running.get(timer) : null;
        if (since == null) {
            push(spot, edge, next, spot.now);
            return;
        }
        var waits = waits(timer);
        if (waits.isEmpty()) {
            unclear.add(timer);
            push(spot, edge, next, spot.now);
        }
        for (var wait : waits) {
            var due = since.then(wait);
            if (!isOverdue(spot, timer, due)) {
                push(spot, edge, next, due.days() < spot.now.days() ? spot.now : due);
            }
        }
    }

    /** Whether another timer that is running is due clearly before. */
    private boolean isOverdue(Spot spot, Node timer, Chain due) {
        for (var other : spot.running.entrySet()) {
            var waits = waits(other.getKey());
            var latest = waits.stream().mapToDouble(Wait::days).max().orElse(Double.MAX_VALUE);
            if (!other.getKey().equals(timer) && other.getValue().days() + latest + NEAR < due.days()) {
                return true;
            }
        }
        return false;
    }

    private List<Wait> waits(Node timer) {
        return waits.computeIfAbsent(timer, terms::of);
    }

    private void push(Spot spot, Edge edge, int span, Chain now) {
        queue.add(new Spot(edge.to(), span, Span.GIVEN_UP, now, running(spot, edge, now), spot, edge));
    }

    private Map<Node, Chain> running(Spot spot, Edge edge, Chain now) {
        IdentityHashMap<Node, Chain> running = new IdentityHashMap<>();
        for (var next : space.edges(edge.to())) {
            if (next.cause().why() != Cause.Why.TIMER) {
                continue;
            }
            var timer = next.cause().node();
            var since = spot.running.get(timer);
            if (isStarted(timer, edge)) {
                running.put(timer, now);
            } else if (since != null && !edge.cause().node().equals(timer)) {
                running.put(timer, since);
            } else if (edge.cause().node().equals(timer)) {
                running.put(timer, now);
            }
        }
        return running;
    }

    /** Whether the timer began to run in this step; one that ran before the stretch may end at any time. */
    private static boolean isStarted(Node timer, Edge edge) {
        return edge.occurrences().stream()
                .filter(one -> one.what() == Occurrence.What.STARTED)
                .map(Occurrence::node)
                .anyMatch(node -> node.equals(timer) || holds(node, timer));
    }

    private static boolean holds(Node node, Node timer) {
        if (timer.kind() == Kind.BOUNDARY) {
            return node.id().equals(timer.event().attachedTo());
        }
        return node.kind() == Kind.EVENT_GATEWAY
                ? timer.kind() == Kind.CATCH && node.scope().equals(timer.scope())
                : node.id().equals(timer.scope())
                        && timer.event().trigger() == Trigger.TIMER
                        && timer.kind() == Kind.START;
    }
}
