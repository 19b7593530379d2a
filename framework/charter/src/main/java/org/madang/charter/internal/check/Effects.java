package org.madang.charter.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Occurrence;

/** Says what is known about the data after something happened: what was written, and what may have been. */
final class Effects {

    private final Variables variables;
    private final Writers writers;
    private final Tables tables;
    private final Remembered remembered;
    private final IdentityHashMap<Node, Effect> done = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Effect> begun = new IdentityHashMap<>();

    Effects(Variables variables, Writers writers, Tables tables, Remembered remembered) {
        this.variables = variables;
        this.writers = writers;
        this.tables = tables;
        this.remembered = remembered;
    }

    /**
     * What a node does to what is remembered.
     *
     * @param written each variable it writes, with the kinds it may then be of, as bits
     * @param answers whether a table answers there, by what is known then
     */
    record Effect(Map<Integer, Long> written, boolean answers) {

        static final Effect NONE = new Effect(Map.of(), false);

        boolean isNone() {
            return written.isEmpty() && !answers;
        }
    }

    /** Writes what is known after it over what was known before. */
    void apply(Occurrence occurrence, long[] bits) {
        var node = occurrence.node();
        var effect = of(occurrence.what(), node);
        if (effect.isNone()) {
            return;
        }
        effect.written().forEach((variable, kinds) -> bits[variable] = kinds);
        if (effect.answers()) {
            tables.answer(node, name -> value(node, name, bits))
                    .forEach((name, values) -> remembered
                            .find(node, name)
                            .filter(remembered::isTracked)
                            .ifPresent(variable -> bits[variable] = bits(variable, values)));
        }
    }

    private Effect of(Occurrence.What what, Node node) {
        return switch (what) {
            case COMPLETED -> done(node);
            case STARTED -> begun(node);
            case CANCELLED -> Effect.NONE;
        };
    }

    /** What a node does when it is done. */
    Effect done(Node node) {
        return done.computeIfAbsent(node, this::written);
    }

    /** What a node does when it begins. */
    Effect begun(Node node) {
        return switch (node.kind()) {
            case SUBPROCESS, EVENT_SUBPROCESS -> done(node);
            case CALL -> begun.computeIfAbsent(node, this::called);
            default -> Effect.NONE;
        };
    }

    private Effect called(Node call) {
        var written = new HashMap<Integer, Long>();
        forgetAll(call.work().calls() + "/", written);
        return new Effect(written, false);
    }

    private Effect written(Node node) {
        var writes = writers.of(node);
        var written = new HashMap<Integer, Long>();
        if (writes.anything() && !(remembered.isTrusting() && node.kind().isEvent())) {
            forgetAll(variables.key(node, ""), written);
        }
        for (var name : writes.names()) {
            if (!remembered.isTrusting() || !Writers.passes(node, name)) {
                remembered.find(node, name).ifPresent(variable -> written.put(variable, output(node, name, variable)));
            }
        }
        var answers = tables.names(node).stream()
                .anyMatch(name -> remembered
                        .find(node, name)
                        .filter(remembered::isTracked)
                        .isPresent());
        return new Effect(written, answers);
    }

    private long output(Node node, String name, int variable) {
        var text = node.work().data().outputs().getOrDefault(name, "");
        return variables.bits(variable, Writers.value(text, one -> given(node, one)));
    }

    /** What a name stands for inside a task: what nobody can write there is what the task was given. */
    private @Nullable Object given(Node node, String name) {
        return remembered.isPinned(name)
                ? remembered.pinned(name)
                : writers.given(node, name)
                        .map(written -> Writers.value(written, remembered::pinned))
                        .orElse(Unknown.VALUE);
    }

    private void forgetAll(String home, Map<Integer, Long> written) {
        variables.in(home).forEach((name, variable) -> {
            if (!remembered.isPinned(name) && remembered.isChanging(variable)) {
                written.put(variable, variables.all(variable));
            }
        });
    }

    private long bits(int variable, Set<Object> values) {
        long bits = 0;
        for (var value : values) {
            bits |= variables.bits(variable, value);
        }
        return bits;
    }

    private @Nullable Object value(Node node, String name, long[] bits) {
        if (remembered.isPinned(name)) {
            return remembered.pinned(name);
        }
        var variable = variables.find(node, name);
        if (variable.isEmpty() || Long.bitCount(bits[variable.get()]) != 1) {
            return Unknown.VALUE;
        }
        var value = variables.kinds(variable.get()).get(Long.numberOfTrailingZeros(bits[variable.get()]));
        return value instanceof BigDecimal || value.equals("something else") ? Unknown.VALUE : value;
    }

    /** Whether a node does nothing but make things forgotten; then the order of several such does not matter. */
    boolean wipes(Node node) {
        return effects(node).stream().anyMatch(effect -> !effect.isNone()) && !sets(node);
    }

    /** Whether something is known after a node that was not known before. */
    boolean sets(Node node) {
        return effects(node).stream()
                .anyMatch(effect -> effect.answers()
                        || effect.written().entrySet().stream()
                                .anyMatch(entry -> entry.getValue() != variables.all(entry.getKey())));
    }

    private List<Effect> effects(Node node) {
        var effects = new ArrayList<>(List.of(done(node)));
        if (node.kind() == Kind.CALL) {
            effects.add(begun(node));
        }
        return effects;
    }
}
