package org.madang.charter.internal.space;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Trigger;

/** Computes what lies before inclusive gateways, and behind events that may come again. */
final class Reach {

    /** A token remembers no more rounds of a timer. */
    private static final int MOST_COUNTED = 3;

    private Reach() {}

    static void fill(List<Spot> spots) {
        var before = before(spots);
        spots.stream()
                .filter(spot -> spot.kind() == Kind.OR)
                .forEach(gateway -> gateway.reachedFrom = back(gateway, before));
        spots.stream()
                .filter(spot -> spot.kind() == Kind.BOUNDARY && mayRepeat(spot))
                .forEach(spot -> spot.own = own(spot));
        spots.stream()
                .filter(spot -> spot.kind() == Kind.EVENT_SUBPROCESS && mayRepeat(spot))
                .forEach(spot -> spot.own.set(spot.index));
    }

    /** Whether the event does not interrupt, and may happen more than once. */
    static boolean mayRepeat(Spot spot) {
        return !Thrown.isInterrupting(spot)
                && Thrown.signal(spot).trigger() != Trigger.ESCALATION
                && times(spot) > MOST_COUNTED;
    }

    /** How often the event may happen at most; what is more than can be counted is any number of times. */
    static int times(Spot spot) {
        var signal = Thrown.signal(spot);
        return signal.trigger() == Trigger.TIMER ? signal.node.event().timer().repeats() : Integer.MAX_VALUE;
    }

    /** The engine looks along sequence flows; from the last spot of a scope it climbs to the scope. */
    private static List<List<Spot>> before(List<Spot> spots) {
        var before = new ArrayList<List<Spot>>();
        spots.forEach(spot -> before.add(new ArrayList<>()));
        for (var spot : spots) {
            if (!spot.out.isEmpty()) {
                spot.out.forEach(way -> before.get(way.to().index).add(spot));
            } else if (spot.scope != null && !spot.scope.isRoot()) {
                before.get(spot.scope.index).add(spot);
            }
        }
        return before;
    }

    private static BitSet back(Spot target, List<List<Spot>> before) {
        var seen = new BitSet();
        var open = new ArrayDeque<Spot>(List.of(target));
        while (!open.isEmpty()) {
            var spot = open.pop();
            if (!seen.get(spot.index)) {
                seen.set(spot.index);
                open.addAll(before.get(spot.index));
            }
        }
        return seen;
    }

    /** Where the event's tokens may be in the scope; empty if they may meet other tokens or each other. */
    private static BitSet own(Spot event) {
        var mine = ahead(List.of(event));
        var scope = java.util.Objects.requireNonNull(event.scope);
        var others = new ArrayList<>(scope.starts);
        scope.eventScopes.forEach(others::add);
        var theirs = ahead(others, event);
        return mine.intersects(theirs) || meets(mine, event) ? new BitSet() : mine;
    }

    private static boolean meets(BitSet mine, Spot event) {
        var meets = new boolean[1];
        visit(List.of(event), null, spot -> meets[0] |= spot.kind() == Kind.AND || spot.kind() == Kind.OR);
        return meets[0] || mine.isEmpty();
    }

    static BitSet ahead(List<Spot> from) {
        return ahead(from, null);
    }

    private static BitSet ahead(List<Spot> from, @org.jspecify.annotations.Nullable Spot without) {
        var seen = new BitSet();
        visit(from, without, spot -> seen.set(spot.index));
        return seen;
    }

    private static void visit(
            List<Spot> from,
            @org.jspecify.annotations.Nullable Spot without,
            java.util.function.Consumer<Spot> visitor) {
        var seen = new BitSet();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            var spot = open.pop();
            if (spot == without || seen.get(spot.index)) {
                continue;
            }
            seen.set(spot.index);
            visitor.accept(spot);
            spot.out.forEach(way -> open.add(way.to()));
            open.addAll(spot.boundaries);
        }
    }
}
