package org.madang.charter.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Choice;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Occurrence;

/** Remembers what the decisions on a way have shown about the data, and forbids ways that contradict themselves. */
final class Tracker {

    private static final int MOST_COMBINATIONS = 4096;

    private final Variables variables;
    private final Writers writers;
    private final Tables tables;
    private final Map<String, Object> pinned;
    private final Memory memory;
    private final boolean[] tracked;
    private final boolean idle;
    private final List<long[]> states = new ArrayList<>();
    private final Map<Row, Integer> numbers = new HashMap<>();

    private record Row(List<Long> bits) {}

    /** What is remembered. */
    enum Memory {
        /** Nothing but the pinned values. */
        PINS,
        /** What decisions show, until something may write it. */
        DECISIONS,
        /** The same; what steps and messages could change, but do not say that they do, is taken for unchanged. */
        TRUST
    }

    /** Values that stay, whatever writes them. */
    Tracker(Variables variables, Writers writers, Tables tables, Map<String, Object> pinned, Memory memory) {
        this.variables = variables;
        this.writers = writers;
        this.tables = tables;
        this.pinned = Map.copyOf(pinned);
        this.memory = memory;
        this.tracked = new boolean[variables.count()];
        for (int variable = 0; variable < tracked.length; variable++) {
            tracked[variable] = memory != Memory.PINS && (variables.isAskedAgain(variable) || tables.decides(variable));
        }
        pinned.keySet().forEach(name -> variables.named(name).forEach(variable -> tracked[variable] = true));
        var any = false;
        for (var one : tracked) {
            any |= one;
        }
        this.idle = !any && pinned.isEmpty();
    }

    /** Whether there is nothing to remember. */
    boolean isIdle() {
        return idle;
    }

    int begin() {
        var bits = new long[variables.count()];
        for (int variable = 0; variable < bits.length; variable++) {
            bits[variable] = variables.all(variable);
        }
        pinned.forEach((name, value) ->
                variables.named(name).forEach(variable -> bits[variable] = variables.bits(variable, value)));
        return number(bits);
    }

    private int number(long[] bits) {
        var row = new Row(Arrays.stream(bits).boxed().toList());
        return numbers.computeIfAbsent(row, any -> {
            states.add(bits);
            return states.size() - 1;
        });
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
        if (idle) {
            return state;
        }
        var bits = states.get(state).clone();
        int choice = 0;
        for (var occurrence : edge.occurrences()) {
            write(occurrence, bits);
            choice = skip(edge, choice);
            if (occurrence.what() == Occurrence.What.COMPLETED
                    && choice < edge.choices().size()
                    && edge.choices().get(choice).node().equals(occurrence.node())) {
                if (!decide(edge.choices().get(choice), bits)) {
                    return -1;
                }
                choice++;
            }
        }
        return number(bits);
    }

    private static int skip(Edge edge, int choice) {
        int next = choice;
        while (next < edge.choices().size() && edge.choices().get(next).number() >= 0) {
            next++;
        }
        return next;
    }

    private void write(Occurrence occurrence, long[] bits) {
        var node = occurrence.node();
        var scope = node.kind() == Kind.SUBPROCESS || node.kind() == Kind.EVENT_SUBPROCESS;
        if (occurrence.what() == Occurrence.What.COMPLETED || (scope && occurrence.what() == Occurrence.What.STARTED)) {
            forget(node, bits);
            tables.answer(node, name -> value(node, name, bits))
                    .forEach((name, values) -> variables
                            .find(node, name)
                            .filter(variable -> tracked[variable] && !isPinned(name))
                            .ifPresent(variable -> bits[variable] = bits(variable, values)));
        }
        if (node.kind() == Kind.CALL && occurrence.what() == Occurrence.What.STARTED) {
            forgetAll(node.work().calls() + "/", bits);
        }
    }

    private long bits(int variable, Set<Object> values) {
        long bits = 0;
        for (var value : values) {
            bits |= variables.bits(variable, value);
        }
        return bits;
    }

    private boolean isPinned(String name) {
        return pinned.containsKey(name);
    }

    private void forget(Node node, long[] bits) {
        var writes = writers.of(node);
        if (writes.anything() && (memory != Memory.TRUST || !node.kind().isEvent())) {
            forgetAll(variables.key(node, ""), bits);
        }
        for (var name : writes.names()) {
            if (memory == Memory.TRUST && Writers.passes(node, name)) {
                continue;
            }
            variables
                    .find(node, name)
                    .filter(variable -> !isPinned(name))
                    .ifPresent(variable -> bits[variable] = variables.bits(
                            variable,
                            Writers.value(
                                    node.work().data().outputs().getOrDefault(name, ""),
                                    other -> pinned.getOrDefault(other, Unknown.VALUE))));
        }
    }

    private void forgetAll(String home, long[] bits) {
        variables.in(home).forEach((name, variable) -> {
            if (!isPinned(name)) {
                bits[variable] = variables.all(variable);
            }
        });
    }

    private @Nullable Object value(Node node, String name, long[] bits) {
        if (pinned.containsKey(name)) {
            return pinned.get(name);
        }
        var variable = variables.find(node, name);
        if (variable.isEmpty() || Long.bitCount(bits[variable.get()]) != 1) {
            return Unknown.VALUE;
        }
        var value = variables.kinds(variable.get()).get(Long.numberOfTrailingZeros(bits[variable.get()]));
        return value instanceof BigDecimal || value.equals("something else") ? Unknown.VALUE : value;
    }

    private boolean decide(Choice choice, long[] bits) {
        var node = choice.node();
        var asked = variables.asked(node);
        var involved = involved(node, asked);
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
            if (fits(choice, asked, involved, kinds)) {
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

    private List<Integer> involved(Node node, List<Flow> asked) {
        var found = new ArrayList<Integer>();
        for (var flow : asked) {
            variables.formula(flow).stream()
                    .flatMap(formula -> formula.names().stream())
                    .flatMap(name -> variables.find(node, name).stream())
                    .filter(variable -> tracked[variable] && !found.contains(variable))
                    .forEach(found::add);
        }
        return found;
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

    private boolean fits(Choice choice, List<Flow> asked, List<Integer> involved, int[] kinds) {
        var exclusive = choice.node().kind() == Kind.XOR;
        for (var flow : asked) {
            var value = holds(choice.node(), flow, involved, kinds);
            var taken = choice.taken().contains(flow);
            if (value.isPresent() && value.get() != taken) {
                return false;
            }
            if (taken && exclusive) {
                return true;
            }
        }
        return true;
    }

    private Optional<Boolean> holds(Node node, Flow flow, List<Integer> involved, int[] kinds) {
        var formula = variables.formula(flow);
        if (formula.isEmpty()) {
            return Optional.empty();
        }
        var value = formula.get().value(name -> {
            if (pinned.containsKey(name)) {
                return pinned.get(name);
            }
            int index = variables.find(node, name).map(involved::indexOf).orElse(-1);
            return index < 0 || !variables.isPlain(flow)
                    ? Unknown.VALUE
                    : variables.kinds(involved.get(index)).get(kinds[index]);
        });
        return value instanceof Boolean known ? Optional.of(known) : Optional.empty();
    }
}
