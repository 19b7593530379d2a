package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.StateSpace;

/** Looks for the shortest way that breaks a rule, among the ways the data allows. */
final class Search {

    private static final int MOST = 1_000_000;

    private final StateSpace space;
    private final Tracker tracker;
    private final Watcher watcher;
    private final Map<Spot, Integer> numbers = new HashMap<>();
    private final List<Spot> spots = new ArrayList<>();
    private final List<Integer> from = new ArrayList<>();
    private final List<Edge> by = new ArrayList<>();
    private final List<List<Integer>> back = new ArrayList<>();

    private record Spot(int state, int watch, int data) {}

    /** How it came out. */
    enum How {
        /** On no way. */
        HOLDS,
        /** At the end of the way. */
        BROKEN,
        /** The case ends and owes something. */
        OWES_AT_END,
        /** Nothing happens any more, and something is owed. */
        OWES_STUCK,
        /** Whatever happens, what is owed does not come. */
        OWES_FOR_EVER,
        /** Too large. */
        UNKNOWN
    }

    /** What was found. */
    record Result(How how, List<Edge> way) {

        boolean isRefuted() {
            return how != How.HOLDS && how != How.UNKNOWN;
        }
    }

    private Search(StateSpace space, Tracker tracker, Watcher watcher) {
        this.space = space;
        this.tracker = tracker;
        this.watcher = watcher;
    }

    static Result of(StateSpace space, Tracker tracker, Watcher watcher) {
        return new Search(space, tracker, watcher).search();
    }

    private Result search() {
        add(new Spot(0, 0, tracker.begin()), -1, null);
        for (int at = 0; at < spots.size(); at++) {
            var spot = spots.get(at);
            if (watcher.broken(spot.watch())) {
                return new Result(How.BROKEN, way(at));
            }
            if (watcher.owing(spot.watch()) && space.ended(spot.state())) {
                return new Result(How.OWES_AT_END, way(at));
            }
            if (spots.size() > MOST) {
                return new Result(How.UNKNOWN, List.of());
            }
            expand(at, spot);
        }
        return unpaid();
    }

    private void expand(int at, Spot spot) {
        for (var edge : space.edges(spot.state())) {
            int data = edge.failed() ? -1 : tracker.next(spot.data(), edge);
            if (data >= 0) {
                add(new Spot(edge.to(), watcher.next(spot.watch(), edge), data), at, edge);
            }
        }
    }

    private void add(Spot spot, int before, @org.jspecify.annotations.Nullable Edge edge) {
        var known = numbers.putIfAbsent(spot, spots.size());
        int number = known == null ? spots.size() : known;
        if (known == null) {
            spots.add(spot);
            from.add(before);
            back.add(new ArrayList<>(2));
            if (edge != null) {
                by.add(edge);
            }
        }
        if (before >= 0) {
            back.get(number).add(before);
        }
    }

    private Result unpaid() {
        if (!space.complete()) {
            return new Result(How.UNKNOWN, List.of());
        }
        var pays = new boolean[spots.size()];
        var open = new ArrayDeque<Integer>();
        for (int at = 0; at < pays.length; at++) {
            if (!watcher.owing(spots.get(at).watch())) {
                pays[at] = true;
                open.add(at);
            }
        }
        while (!open.isEmpty()) {
            for (int before : back.get(open.pop())) {
                if (!pays[before]) {
                    pays[before] = true;
                    open.add(before);
                }
            }
        }
        for (int at = 1; at < pays.length; at++) {
            if (!pays[at]) {
                var stuck = space.stuck(spots.get(at).state());
                return new Result(stuck ? How.OWES_STUCK : How.OWES_FOR_EVER, way(at));
            }
        }
        return new Result(How.HOLDS, List.of());
    }

    private List<Edge> way(int end) {
        var way = new ArrayList<Edge>();
        for (int at = end; at > 0; at = from.get(at)) {
            way.add(by.get(at - 1));
        }
        Collections.reverse(way);
        return way;
    }
}
