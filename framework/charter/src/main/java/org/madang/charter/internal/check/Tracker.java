package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Interest;
import org.madang.charter.internal.space.Occurrence;

/** Remembers what the decisions on a way have shown about the data, and forbids ways that contradict themselves. */
final class Tracker {

    private final Plan plan;
    private final Remembered remembered;
    private final Effects effects;
    private final Evidence evidence;
    private final boolean idle;
    private final List<long[]> states = new ArrayList<>();
    private final Map<Row, Integer> numbers = new HashMap<>();

    /** Told apart by what is in it. */
    private static final class Row {

        private final long[] bits;
        private final int hash;

        Row(long[] bits) {
            this.bits = bits;
            this.hash = Arrays.hashCode(bits);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that && Arrays.equals(bits, that.bits);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    Tracker(Plan plan, Remembered remembered, Effects effects, Evidence evidence) {
        this.plan = plan;
        this.remembered = remembered;
        this.effects = effects;
        this.evidence = evidence;
        this.idle = remembered.isIdle();
    }

    /** Whether there is nothing to remember. */
    boolean isIdle() {
        return idle;
    }

    /** Whose order matters to what is remembered. */
    Interest interest() {
        Set<String> setting = new TreeSet<>();
        Set<String> wiping = new TreeSet<>();
        if (!idle) {
            for (var node : plan.nodes()) {
                if (effects.sets(node) || evidence.asksWhatChanges(node)) {
                    setting.add(node.id());
                } else if (effects.wipes(node)) {
                    wiping.add(node.id());
                }
            }
        }
        return setting.isEmpty() ? Interest.NONE : new Interest(Set.of(), setting, wiping);
    }

    int begin() {
        return number(remembered.begin());
    }

    private int number(long[] bits) {
        var known = numbers.putIfAbsent(new Row(bits), states.size());
        if (known != null) {
            return known;
        }
        states.add(bits);
        return states.size() - 1;
    }

    /** Whether the data can take a whole way. */
    boolean allows(List<Edge> way) {
        int state = begin();
        for (var edge : way) {
            state = state < 0 ? state : next(state, edge);
        }
        return state >= 0;
    }

    /** What is known after a step; less than zero if the data cannot have taken it. */
    int next(int state, Edge edge) {
        if (idle || edge.isBefore()) {
            return state;
        }
        var bits = states.get(state).clone();
        int choice = 0;
        for (var occurrence : edge.occurrences()) {
            effects.apply(occurrence, bits);
            choice = skip(edge, choice);
            if (decides(occurrence, edge, choice)) {
                if (!evidence.narrow(edge.choices().get(choice), bits)) {
                    return -1;
                }
                choice++;
            }
        }
        return number(bits);
    }

    private static boolean decides(Occurrence occurrence, Edge edge, int choice) {
        return occurrence.what() == Occurrence.What.COMPLETED
                && choice < edge.choices().size()
                && edge.choices().get(choice).node().equals(occurrence.node());
    }

    private static int skip(Edge edge, int choice) {
        int next = choice;
        while (next < edge.choices().size() && edge.choices().get(next).number() >= 0) {
            next++;
        }
        return next;
    }
}
