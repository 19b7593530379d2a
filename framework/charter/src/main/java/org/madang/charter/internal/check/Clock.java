package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.StateSpace;

/** Finds the shortest times a stretch can take: timers wait exactly, all other work may be done at once. */
final class Clock {

    private static final int MOST = 60_000;
    private static final int ENOUGH = 12;
    /** Months and holidays shift days; what is this near to the shortest is looked at too. */
    private static final double NEAR = 5;

    private final StateSpace space;
    private final Span span;
    private final Running running;
    private final PriorityQueue<Moment> queue = new PriorityQueue<>();
    private final Set<Moment.Key> seen = new HashSet<>();
    private final IdentityHashMap<Node, Integer> numbers = new IdentityHashMap<>();
    private final List<Stretch> found = new ArrayList<>();
    private final Set<Node> unclear = Collections.newSetFromMap(new IdentityHashMap<>());

    Clock(StateSpace space, Span span, TimerTerms terms) {
        this.space = space;
        this.span = span;
        this.running = new Running(space, terms);
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

    Result find() {
        queue.add(Moment.first());
        int count = 0;
        while (!queue.isEmpty()) {
            var moment = queue.poll();
            if (isFar(moment) || found.size() >= ENOUGH) {
                break;
            }
            if (moment.span == Span.CLOSED) {
                found.add(new Stretch(moment.now, moment.way()));
            } else if (seen.add(moment.key(numbers))) {
                if (++count > MOST) {
                    return new Result(found, unclear, false);
                }
                expand(moment);
            }
        }
        return new Result(found, unclear, true);
    }

    private boolean isFar(Moment moment) {
        return !found.isEmpty() && moment.now.days() > found.get(0).chain().days() + NEAR;
    }

    private void expand(Moment moment) {
        for (var edge : space.edges(moment.state)) {
            if (edge.failed()) {
                continue;
            }
            if (moment.span == Span.GIVEN_UP) {
                before(moment, edge);
            } else {
                within(moment, edge);
            }
        }
    }

    /** Before the stretch that is measured; another one may be open. */
    private void before(Moment moment, Edge edge) {
        var free = moment.idle == Span.GIVEN_UP;
        int next = free ? span.open(edge) : span.next(moment.idle, edge, space.ended(edge.to()));
        var open = !span.reopens() && next >= 0 && next != Span.CLOSED;
        queue.add(moment.before(edge, open ? next : Span.GIVEN_UP, running.before(moment, edge)));
        if (free && next >= 0) {
            push(moment, edge, next, moment.now);
        }
    }

    private void within(Moment moment, Edge edge) {
        int next = span.next(moment.span, edge, space.ended(edge.to()));
        if (next == Span.GIVEN_UP) {
            return;
        }
        var timer = edge.cause().node();
        if (edge.cause().why() != Cause.Why.TIMER || !moment.since.containsKey(timer)) {
            push(moment, edge, next, moment.now);
            return;
        }
        var waits = running.waits(moment, timer);
        if (waits.isEmpty()) {
            unclear.add(timer);
            push(moment, edge, next, moment.now);
        }
        for (var wait : waits) {
            var due = running.due(moment, timer, wait);
            if (!isOverdue(moment, timer, due)) {
                push(moment, edge, next, due.days() < moment.now.days() ? moment.now : due);
            }
        }
    }

    /** Whether another timer that is running is due clearly before. */
    private boolean isOverdue(Moment moment, Node timer, Chain due) {
        for (var other : moment.since.keySet()) {
            if (!other.equals(timer) && running.isTimer(other) && running.latest(moment, other) + NEAR < due.days()) {
                return true;
            }
        }
        return false;
    }

    private void push(Moment moment, Edge edge, int next, Chain now) {
        queue.add(moment.within(edge, next, now, running.after(moment, edge, now)));
    }
}
