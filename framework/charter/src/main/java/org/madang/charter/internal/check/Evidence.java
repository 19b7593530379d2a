package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Choice;

/** Says what a decision shows about the data, and which the data cannot have taken. */
final class Evidence {

    private static final int MOST_COMBINATIONS = 4096;

    private final Variables variables;
    private final Remembered remembered;
    private final IdentityHashMap<Node, Fork> forks = new IdentityHashMap<>();

    Evidence(Variables variables, Remembered remembered) {
        this.variables = variables;
        this.remembered = remembered;
    }

    /**
     * Where the data decide.
     *
     * @param asked the conditions that are asked, in their order
     * @param places where the names of the variables that matter stand among these
     */
    private record Fork(List<Asked> asked, List<Integer> involved, Map<String, Integer> places) {}

    private record Asked(Flow flow, Optional<Formula> formula, boolean plain) {}

    /** Leaves of what is known what fits to the decision; false if nothing does. */
    boolean narrow(Choice choice, long[] bits) {
        var fork = fork(choice.node());
        var involved = fork.involved();
        long combinations = 1;
        for (int variable : involved) {
            combinations *= Long.bitCount(bits[variable]);
        }
        if (combinations > MOST_COMBINATIONS) {
            return true;
        }
        var allowed = new long[involved.size()];
        var any = false;
        for (long number = 0; number < combinations; number++) {
            var kinds = kinds(involved, bits, number);
            if (fits(choice, fork, kinds)) {
                any = true;
                for (int index = 0; index < allowed.length; index++) {
                    allowed[index] |= 1L << kinds[index];
                }
            }
        }
        for (int index = 0; index < allowed.length; index++) {
            bits[involved.get(index)] &= allowed[index];
        }
        return any;
    }

    /** Whether what a node asks for may change on a way. */
    boolean asksWhatChanges(Node node) {
        return fork(node).involved().stream().anyMatch(remembered::isChanging);
    }

    private Fork fork(Node node) {
        return forks.computeIfAbsent(node, this::read);
    }

    private Fork read(Node node) {
        var asked = new ArrayList<Asked>();
        var involved = new ArrayList<Integer>();
        var places = new TreeMap<String, Integer>();
        for (var flow : variables.asked(node)) {
            var formula = variables.formula(flow);
            asked.add(new Asked(flow, formula, variables.isPlain(flow)));
            formula.stream()
                    .flatMap(one -> one.names().stream())
                    .forEach(name -> variables
                            .find(node, name)
                            .filter(remembered::isTracked)
                            .filter(variable -> !involved.contains(variable))
                            .ifPresent(variable -> {
                                places.put(name, involved.size());
                                involved.add(variable);
                            }));
        }
        return new Fork(asked, involved, places);
    }

    private static int[] kinds(List<Integer> involved, long[] bits, long number) {
        var kinds = new int[involved.size()];
        long rest = number;
        for (int index = 0; index < kinds.length; index++) {
            long left = bits[involved.get(index)];
            int size = Long.bitCount(left);
            for (long skip = rest % size; skip > 0; skip--) {
                left &= left - 1;
            }
            kinds[index] = Long.numberOfTrailingZeros(left);
            rest /= size;
        }
        return kinds;
    }

    private boolean fits(Choice choice, Fork fork, int[] kinds) {
        var exclusive = choice.node().kind() == Kind.XOR;
        for (var asked : fork.asked()) {
            var value = holds(asked, fork, kinds);
            var taken = choice.taken().contains(asked.flow());
            if (value.isPresent() && value.get() != taken) {
                return false;
            }
            if (taken && exclusive) {
                return true;
            }
        }
        return true;
    }

    private Optional<Boolean> holds(Asked asked, Fork fork, int[] kinds) {
        if (asked.formula().isEmpty()) {
            return Optional.empty();
        }
        var value = asked.formula().get().value(name -> {
            if (remembered.isPinned(name)) {
                return remembered.pinned(name);
            }
            var place = fork.places().get(name);
            return place == null || !asked.plain()
                    ? Unknown.VALUE
                    : variables.kinds(fork.involved().get(place)).get(kinds[place]);
        });
        return value instanceof Boolean known ? Optional.of(known) : Optional.empty();
    }
}
