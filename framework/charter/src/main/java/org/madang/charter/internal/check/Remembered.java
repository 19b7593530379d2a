package org.madang.charter.internal.check;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Node;

/** Which variables are remembered on a way, and which of them are given. */
final class Remembered {

    /** What is remembered. */
    enum Memory {
        /** Nothing but the pinned values. */
        PINS,
        /** What decisions show, until something may write it. */
        DECISIONS,
        /** The same; what steps and messages could change, but do not say that they do, is taken for unchanged. */
        TRUST
    }

    private final Variables variables;
    private final Map<String, Object> pinned;
    private final Memory memory;
    private final boolean[] tracked;
    private final boolean[] changing;

    /** Values that stay, whatever writes them. */
    Remembered(Variables variables, Tables tables, Map<String, Object> pinned, Memory memory) {
        this.variables = variables;
        this.pinned = Map.copyOf(pinned);
        this.memory = memory;
        this.tracked = new boolean[variables.count()];
        this.changing = new boolean[variables.count()];
        for (int variable = 0; variable < tracked.length; variable++) {
            tracked[variable] =
                    memory != Memory.PINS && (variables.isWorthKnowing(variable) || tables.decides(variable));
            changing[variable] = tracked[variable] || (memory != Memory.PINS && tables.asks(variables.name(variable)));
        }
        pinned.keySet().forEach(name -> variables.named(name).forEach(this::pin));
    }

    private void pin(int variable) {
        tracked[variable] = true;
        changing[variable] = Long.bitCount(begin()[variable]) > 1;
    }

    /** Whether there is nothing to remember. */
    boolean isIdle() {
        for (var one : tracked) {
            if (one) {
                return false;
            }
        }
        return pinned.isEmpty();
    }

    boolean isTrusting() {
        return memory == Memory.TRUST;
    }

    /** Whether what is known of it limits decisions. */
    boolean isTracked(int variable) {
        return tracked[variable];
    }

    /** Whether what is known of it may change on a way, and somebody may ask for it. */
    boolean isChanging(int variable) {
        return changing[variable];
    }

    boolean isPinned(String name) {
        return pinned.containsKey(name);
    }

    @Nullable
    Object pinned(String name) {
        return pinned.getOrDefault(name, Unknown.VALUE);
    }

    /** The variable of a name as a node sees it, if what is known of it may change. */
    Optional<Integer> find(Node node, String name) {
        return isPinned(name) ? Optional.empty() : variables.find(node, name).filter(this::isChanging);
    }

    /** The kinds that each variable may be of when a case begins, as bits. */
    long[] begin() {
        var bits = new long[variables.count()];
        for (int variable = 0; variable < bits.length; variable++) {
            bits[variable] = variables.all(variable);
        }
        pinned.forEach((name, value) ->
                variables.named(name).forEach(variable -> bits[variable] = variables.bits(variable, value)));
        return bits;
    }
}
