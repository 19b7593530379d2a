package org.madang.charter.oracle;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.space.Choice;

/** Answers the conditions of a running model as the checker chose; a bean of the engine. */
public final class Decisions {

    private final Deque<Choice> coming = new ArrayDeque<>();
    private Questions questions = new Questions(new Pack(List.of()));
    private @Nullable Choice current;
    private int last;
    private String wrong = "";

    void learn(Pack pack) {
        questions = new Questions(pack);
    }

    Questions questions() {
        return questions;
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
            throw fault("The engine asks '%s', the checker has %s".formatted(node, choice));
        }
        return choice;
    }

    private IllegalStateException fault(String message) {
        wrong = message;
        return new IllegalStateException(message);
    }

    /** Whether the condition of the flow holds. */
    public boolean test(String flow) {
        var owner = questions.owner(flow).id();
        var flows = questions.asked(owner);
        var position = 0;
        while (!flows.get(position).id().equals(flow)) {
            position++;
        }
        return answer(owner, position);
    }

    private boolean answer(String owner, int position) {
        var choice = current;
        if (choice == null || !choice.node().id().equals(owner) || position <= last) {
            choice = next(owner);
        }
        last = position;
        var flows = questions.asked(owner);
        var held = choice.taken().contains(flows.get(position));
        var over = position == flows.size() - 1 || (held && choice.node().kind() == Kind.XOR);
        current = over ? null : choice;
        return held;
    }

    /** Whether a name is a gateway's own piece of data. */
    boolean knows(String name) {
        return name.startsWith("d") && !questions.asked(name.substring(1)).isEmpty();
    }

    /** A value of a node's own data, so that the conditions hold that shall. */
    Object value(String name) {
        var owner = name.substring(1);
        var choice = current;
        var isNew = choice == null || !choice.node().id().equals(owner);
        if (choice == null || isNew) {
            choice = coming.peek();
        }
        answer(owner, isNew ? 0 : last + 1);
        var chosen = java.util.Objects.requireNonNull(choice);
        return questions
                .value(chosen)
                .orElseThrow(() -> fault("No data answers so: " + Lockstep.words(List.of(chosen))));
    }

    /** How many instances there are. */
    public int count(String node) {
        return next(node).number();
    }

    /** A collection with one item for each instance. */
    public List<String> items(String node) {
        return Collections.nCopies(count(node), "item");
    }

    /** Whether enough instances are done. */
    public boolean enough(String node) {
        var choice = next(node);
        if (choice.number() > 1) {
            throw fault("The engine asks whether enough of '%s' are done, the checker has how many".formatted(node));
        }
        return choice.number() == 1;
    }
}
