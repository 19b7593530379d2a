package org.madang.charter.internal.space;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.charter.internal.model.Kind;

/** Finds parallel forks whose branches do not touch each other, so that their order does not matter. */
final class Blocks {

    private final List<Spot> spots;
    private final Set<Spot> wellFormed = new HashSet<>();

    private Blocks(List<Spot> spots) {
        this.spots = spots;
    }

    static void fill(List<Spot> spots) {
        new Blocks(spots).fill();
    }

    private record Branch(BitSet inside, Set<Spot> exits, int endings) {}

    private record Found(Spot fork, Block block) {}

    private void fill() {
        var forks = spots.stream()
                .filter(spot -> spot.kind() == Kind.AND && spot.out.size() > 1)
                .toList();
        var found = new ArrayList<Found>();
        for (var before = -1; before < found.size(); ) {
            before = found.size();
            for (var fork : forks) {
                if (!wellFormed.contains(fork)) {
                    block(fork).ifPresent(block -> {
                        found.add(new Found(fork, block));
                        wellFormed.add(fork);
                        Optional.ofNullable(block.join()).ifPresent(wellFormed::add);
                    });
                }
            }
        }
        found.sort(Comparator.comparingInt(one -> one.block().inside().cardinality()));
        found.forEach(one -> one.block().inside().stream().forEach(index -> enclose(spots.get(index), one.block())));
    }

    private static void enclose(Spot spot, Block block) {
        var around = new ArrayList<>(spot.blocks);
        around.add(block);
        spot.blocks = List.copyOf(around);
    }

    private Optional<Block> block(Spot fork) {
        var join = join(fork);
        var all = new BitSet();
        var branches = new ArrayList<BitSet>();
        for (var way : fork.out) {
            var branch = branch(way.to(), join.orElse(null));
            if (branch.isEmpty() || branch.get().inside().intersects(all)) {
                return Optional.empty();
            }
            all.or(branch.get().inside());
            branches.add(branch.get().inside());
        }
        var closed = join.isEmpty() || join.get().in.size() == fork.out.size();
        return closed && isClosed(all, fork)
                ? Optional.of(new Block(join.orElse(null), branches, all))
                : Optional.empty();
    }

    /** The first join that the first branch comes to and that is not the join of a block within. */
    private Optional<Spot> join(Spot fork) {
        var seen = new HashSet<Spot>();
        var open = new ArrayDeque<Spot>(List.of(fork.out.get(0).to()));
        while (!open.isEmpty()) {
            var spot = open.pop();
            if (spot.kind() == Kind.AND && !wellFormed.contains(spot)) {
                return Optional.of(spot);
            }
            if (seen.add(spot)) {
                spot.out.forEach(way -> open.add(way.to()));
                spot.boundaries.forEach(open::add);
            }
        }
        return Optional.empty();
    }

    /** Walks a branch as long as all in it is harmless and it does not come back to itself. */
    private Optional<Branch> branch(Spot start, @org.jspecify.annotations.Nullable Spot join) {
        var branch = new Branch(new BitSet(), new HashSet<>(), 0);
        var open = new ArrayDeque<Spot>(List.of(start));
        while (!open.isEmpty()) {
            var spot = open.pop();
            if (spot == join || branch.inside().get(spot.index)) {
                continue;
            }
            if (!isHarmless(spot, join)) {
                return Optional.empty();
            }
            branch.inside().set(spot.index);
            spot.out.forEach(way -> open.add(way.to()));
            open.addAll(spot.boundaries);
        }
        return isAcyclic(start, branch.inside()) ? Optional.of(branch) : Optional.empty();
    }

    private boolean isHarmless(Spot spot, @org.jspecify.annotations.Nullable Spot join) {
        return switch (spot.kind()) {
            case USER_TASK, EXTERNAL_TASK, RECEIVE_TASK, CATCH, TASK, EVENT_GATEWAY, XOR ->
                !spot.node.loop().isMany() && (join == null || !spot.out.isEmpty()) && !spot.outcomesFork();
            case BOUNDARY -> Thrown.isInterrupting(spot) && (join == null || !spot.out.isEmpty());
            case AND -> wellFormed.contains(spot);
            case END -> join == null && spot.trigger() == org.madang.charter.internal.model.Trigger.NONE;
            case THROW -> spot.trigger() == org.madang.charter.internal.model.Trigger.NONE;
            default -> false;
        };
    }

    private boolean isAcyclic(Spot start, BitSet inside) {
        var waiting = new int[spots.size()];
        inside.stream().forEach(index -> next(spots.get(index)).forEach(to -> waiting[to.index]++));
        var open = new ArrayDeque<Spot>(List.of(start));
        var left = inside.cardinality();
        while (!open.isEmpty() && waiting[start.index] == 0) {
            left--;
            for (var to : next(open.pop())) {
                if (inside.get(to.index) && --waiting[to.index] == 0) {
                    open.add(to);
                }
            }
        }
        return left == 0;
    }

    private static List<Spot> next(Spot spot) {
        var next = new ArrayList<>(spot.boundaries);
        spot.out.forEach(way -> next.add(way.to()));
        return next;
    }

    /** Whether nothing leads into the branches but the fork. */
    private boolean isClosed(BitSet inside, Spot fork) {
        return inside.stream()
                .allMatch(index -> spots.get(index).in.stream()
                        .allMatch(way -> way.from() == fork || inside.get(way.from().index)));
    }
}
