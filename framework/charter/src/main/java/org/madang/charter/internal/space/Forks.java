package org.madang.charter.internal.space;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;

/** Finds what the data may decide where a token leaves a spot. */
final class Forks {

    private static final int MOST = 12;

    private Forks() {}

    /** Every outcome, in the engine's order of asking; empty if the token ends here. */
    static List<Outcome> of(Spot spot) {
        if (spot.out.isEmpty() || spot.kind() == Kind.EVENT_GATEWAY) {
            return List.of();
        }
        var free = spot.kind() == Kind.AND || spot.kind() == Kind.EVENT_GATEWAY;
        var asked = free ? List.<Way>of() : asked(spot);
        if (asked.size() > MOST) {
            throw new IllegalArgumentException("'%s' has more than %d conditions".formatted(spot, MOST));
        }
        var outcomes = new ArrayList<Outcome>();
        for (var held : Conditions.together(
                asked.stream().map(way -> way.flow().condition()).toList())) {
            var outcome = spot.kind() == Kind.XOR ? one(spot, asked, held) : several(spot, asked, held);
            if (!outcomes.contains(outcome)) {
                outcomes.add(outcome);
            }
        }
        return List.copyOf(outcomes);
    }

    /** An exclusive gateway asks no further than to a flow without a condition. */
    private static List<Way> asked(Spot spot) {
        return spot.out.stream()
                .takeWhile(way -> spot.kind() != Kind.XOR || !isOpen(spot, way))
                .filter(way -> isAsked(spot, way))
                .toList();
    }

    private static boolean isAsked(Spot spot, Way way) {
        return !way.flow().condition().isEmpty()
                && (spot.kind() == Kind.XOR || !way.flow().id().equals(spot.defaultFlow()));
    }

    /** Whether nothing keeps a token from the way; to the engine it is then no default flow, but the one that holds. */
    private static boolean isOpen(Spot spot, Way way) {
        return way.flow().condition().isEmpty() && !way.flow().id().equals(spot.defaultFlow());
    }

    /** The engine asks in order and stops at the first that holds. */
    private static Outcome one(Spot spot, List<Way> asked, List<Boolean> held) {
        for (var way : spot.out) {
            var index = asked.indexOf(way);
            if (index >= 0 && held.get(index)) {
                return new Outcome(List.of(way), List.of(way.flow()));
            }
            if (isOpen(spot, way)) {
                return new Outcome(List.of(way), List.of());
            }
        }
        return new Outcome(fallback(spot), List.of());
    }

    private static List<Way> fallback(Spot spot) {
        return spot.out.stream()
                .filter(way -> way.flow().id().equals(spot.defaultFlow()))
                .toList();
    }

    private static Outcome several(Spot spot, List<Way> asked, List<Boolean> held) {
        var taken = new ArrayList<Way>();
        var flows = new ArrayList<Flow>();
        for (var way : spot.out) {
            var index = asked.indexOf(way);
            var isDefault = spot.kind() != Kind.AND && way.flow().id().equals(spot.defaultFlow());
            if (index >= 0 && held.get(index)) {
                flows.add(way.flow());
            }
            if (index < 0 ? !isDefault : held.get(index)) {
                taken.add(way);
            }
        }
        return new Outcome(taken.isEmpty() ? fallback(spot) : List.copyOf(taken), List.copyOf(flows));
    }
}
