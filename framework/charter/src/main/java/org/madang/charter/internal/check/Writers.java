package org.madang.charter.internal.check;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.data.Scope;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;

/** Finds what variables an element may change. */
final class Writers {

    private final Forms forms;
    private final IdentityHashMap<Node, Writes> known = new IdentityHashMap<>();

    Writers(Forms forms) {
        this.forms = forms;
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

    private static Writes event(Node node, Set<String> names) {
        var brings = node.event().trigger() == Trigger.MESSAGE || node.event().trigger() == Trigger.SIGNAL;
        return brings && names.isEmpty() ? Writes.ANYTHING : new Writes(false, names);
    }

    private static Writes work(Node node, Set<String> names) {
        if (!node.work().result().isEmpty()) {
            names.add(node.work().result());
        }
        return names.isEmpty() ? Writes.ANYTHING : new Writes(false, names);
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
