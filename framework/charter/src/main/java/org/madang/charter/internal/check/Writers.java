package org.madang.charter.internal.check;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.data.Scope;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;

/** Finds what variables an element may change. */
final class Writers {

    private final Forms forms;
    private final boolean knowing;
    private final IdentityHashMap<Node, Writes> known = new IdentityHashMap<>();

    Writers(Forms forms) {
        this(forms, true);
    }

    private Writers(Forms forms, boolean knowing) {
        this.forms = forms;
        this.knowing = knowing;
    }

    /** As if nobody knew what the framework's own steps and messages bring. */
    static Writers forgetful(Forms forms) {
        return new Writers(forms, false);
    }

    /**
     * What an element changes.
     *
     * @param anything whether nobody can say
     * @param names what it may change
     */
    record Writes(boolean anything, Set<String> names) {

        static final Writes NOTHING = new Writes(false, Set.of());
        static final Writes ANYTHING = new Writes(true, Set.of());
    }

    Writes of(Node node) {
        return known.computeIfAbsent(node, this::find);
    }

    /** What an element brings by itself, before its outputs choose what stays. */
    Writes brings(Node node) {
        return switch (node.kind()) {
            case USER_TASK ->
                forms.fields(node)
                        .map(fields -> new Writes(false, fields.keySet()))
                        .orElse(Writes.ANYTHING);
            case CALL ->
                new Writes(
                        node.work().data().returns().contains("*"),
                        Set.copyOf(node.work().data().returns()));
            case SUBPROCESS, EVENT_SUBPROCESS, XOR, AND, OR, EVENT_GATEWAY, THROW, BOUNDARY, END ->
                event(node, new HashSet<>());
            case START, CATCH ->
                event(node, new HashSet<>(node.work().data().fields().keySet()));
            default -> work(node, new HashSet<>());
        };
    }

    /** What is there after an element was done: what its outputs choose, else all that it brings. */
    Writes tells(Node node) {
        var outputs = node.work().data().outputs().keySet();
        return outputs.isEmpty() ? brings(node) : new Writes(false, outputs);
    }

    /** All names that elements bring or give out. */
    Set<String> everything(List<Node> nodes) {
        var names = new HashSet<String>();
        nodes.forEach(node -> {
            names.addAll(brings(node).names());
            names.addAll(node.work().data().outputs().keySet());
        });
        return names;
    }

    private Writes find(Node node) {
        var data = node.work().data();
        var names = new HashSet<>(data.outputs().keySet());
        switch (node.kind()) {
            case XOR, AND, OR, EVENT_GATEWAY, THROW -> {
                return Writes.NOTHING;
            }
            case START, CATCH, BOUNDARY, END -> {
                return event(node, names);
            }
            case USER_TASK -> {
                var fields = forms.fields(node);
                fields.ifPresent(all -> names.addAll(all.keySet()));
                return fields.isEmpty() && names.isEmpty() ? Writes.ANYTHING : new Writes(false, names);
            }
            case CALL -> {
                names.addAll(data.returns());
                return new Writes(data.returns().contains("*"), names);
            }
            case SUBPROCESS, EVENT_SUBPROCESS -> {
                names.addAll(data.inputs().keySet());
                return new Writes(false, names);
            }
            default -> {
                return work(node, names);
            }
        }
    }

    private Writes event(Node node, Set<String> names) {
        var message = node.event().trigger() == Trigger.MESSAGE;
        if (!names.isEmpty() || (!message && node.event().trigger() != Trigger.SIGNAL)) {
            return new Writes(false, names);
        }
        var brings = message && knowing ? KnownSteps.brings(node.event().name()) : Optional.<Set<String>>empty();
        return brings.map(known -> new Writes(false, known)).orElse(Writes.ANYTHING);
    }

    private Writes work(Node node, Set<String> names) {
        if (!node.work().result().isEmpty()) {
            names.add(node.work().result());
        }
        if (names.isEmpty()) {
            var known = knowing
                    ? KnownSteps.find(node.work().topic()).map(KnownSteps.Step::gives)
                    : Optional.<Set<String>>empty();
            return known.map(outputs -> new Writes(false, outputs)).orElse(Writes.ANYTHING);
        }
        return new Writes(false, names);
    }

    /** What a task is given under a name that its form does not let anybody write; empty if somebody may write it. */
    Optional<String> given(Node node, String name) {
        var shown = node.kind() == Kind.USER_TASK
                && forms.fields(node)
                        .filter(fields -> !fields.containsKey(name))
                        .isPresent();
        return shown ? Optional.ofNullable(node.work().data().inputs().get(name)) : Optional.empty();
    }

    /** Whether an element gives back under a name what it was given under that name, unless it changes it itself. */
    static boolean passes(Node node, String name) {
        var itself = "${" + name + "}";
        var data = node.work().data();
        return itself.equals(data.outputs().get(name))
                && itself.equals(data.inputs().get(name));
    }

    /** The value an output gets, as far as the model says it. */
    static @Nullable Object value(String written, Scope scope) {
        if (written.isEmpty()) {
            return Unknown.VALUE;
        }
        var expression = written.contains("${") || written.contains("#{");
        return expression ? Formula.parse(written).value(scope) : written;
    }
}
