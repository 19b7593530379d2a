package org.madang.charter.internal.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;

/** A node with everything around it at hand. The root of a process is a spot too. */
final class Spot {

    final int index;
    final Node node;
    final @Nullable Spot scope;
    final List<Way> out = new ArrayList<>();
    final List<Way> in = new ArrayList<>();
    /** Boundary events, in the order of the file. */
    final List<Spot> boundaries = new ArrayList<>();
    /** Event sub-processes within this scope, in the order of the file. */
    final List<Spot> eventScopes = new ArrayList<>();
    /** Start events within this scope. */
    final List<Spot> starts = new ArrayList<>();
    /** What the data may decide here. */
    List<Outcome> outcomes = List.of();
    /** For a join: the spots whose token keeps an inclusive gateway waiting. */
    BitSet reachedFrom = new BitSet();
    /** For an event that may come again and again: where its tokens may be; empty if they meet the others. */
    BitSet own = new BitSet();
    /** The parallel blocks this spot lies in, inner first. */
    List<Block> blocks = List.of();
    /** For a call: the root of the called process. */
    @Nullable
    Spot called;

    Spot(int index, Node node, @Nullable Spot scope) {
        this.index = index;
        this.node = node;
        this.scope = scope;
    }

    Kind kind() {
        return node.kind();
    }

    Trigger trigger() {
        return node.event().trigger();
    }

    /** The default flow's id, or empty; the engine forgets it where an activity is done several times. */
    String defaultFlow() {
        return node.loop().isMany() ? "" : node.defaultFlow();
    }

    boolean isRoot() {
        return scope == null;
    }

    /** The start event that says when an event sub-process begins. */
    Spot onlyStart() {
        return starts.get(0);
    }

    /** The start event by which the scope is entered: the one that needs no message or signal, or the only one. */
    Spot initial() {
        return starts.stream()
                .filter(start -> start.trigger() == Trigger.NONE || start.trigger() == Trigger.TIMER)
                .findFirst()
                .or(() -> starts.stream().filter(start -> starts.size() == 1).findFirst())
                .orElseThrow(() -> new StuckException(this));
    }

    boolean holdsTokens() {
        return isRoot() || kind() == Kind.SUBPROCESS || kind() == Kind.EVENT_SUBPROCESS;
    }

    /** Whether a token may wait here for somebody or something. */
    boolean waits() {
        return switch (kind()) {
            case USER_TASK, EXTERNAL_TASK, RECEIVE_TASK, EVENT_GATEWAY, CATCH -> true;
            default -> false;
        };
    }

    /** Whether more than one token may leave, or none because the engine throws. */
    boolean outcomesFork() {
        return kind() != Kind.EVENT_GATEWAY
                && outcomes.stream().anyMatch(outcome -> outcome.taken().size() != 1);
    }

    @Override
    public String toString() {
        return node.id();
    }
}
