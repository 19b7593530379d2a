package org.madang.charter.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.space.Choice;

/** Answers the conditions of a running model as the checker chose; a bean of the engine. */
public final class Decisions {

    private final Deque<Choice> coming = new ArrayDeque<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, List<String>> asked = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private @Nullable Choice current;
    private int last;
    private String wrong = "";

    void learn(Pack pack) {
        owners.clear();
        asked.clear();
        pack.processes().forEach(process -> {
            process.nodes().forEach(node -> kinds.put(node.id(), node.kind()));
            process.flows().stream().filter(flow -> !flow.condition().isEmpty()).forEach(flow -> {
                owners.put(flow.id(), flow.source());
                asked.computeIfAbsent(flow.source(), id -> new java.util.ArrayList<>())
                        .add(flow.id());
            });
        });
    }

    void expect(List<Choice> choices) {
        coming.clear();
        coming.addAll(choices);
        current = null;
        wrong = "";
    }

    /** Says which question nobody asked, or which answer was missing; empty if all was as expected. */
    String wrong() {
        return wrong.isEmpty() && !coming.isEmpty() ? "The engine did not ask " + coming : wrong;
    }

    private Choice next(String node) {
        var choice = coming.poll();
        if (choice == null || !choice.node().id().equals(node)) {
            wrong = "The engine asks '%s', the checker has %s".formatted(node, choice);
            throw new IllegalStateException(wrong);
        }
        return choice;
    }

    /** Whether the condition of the flow holds. */
    public boolean test(String flow) {
        var owner = Objects.requireNonNull(owners.get(flow));
        var flows = Objects.requireNonNull(asked.get(owner));
        var position = flows.indexOf(flow);
        if (current == null || !current.node().id().equals(owner) || position <= last) {
            current = next(owner);
        }
        last = position;
        var held = current.taken().stream().anyMatch(one -> one.id().equals(flow));
        if (position == flows.size() - 1 || (held && kinds.get(owner) == Kind.XOR)) {
            current = null;
        }
        return held;
    }

    /** How many instances there are. */
    public int count(String node) {
        return next(node).number();
    }

    /** Whether enough instances are done. */
    public boolean enough(String node) {
        return next(node).number() == 1;
    }
}
