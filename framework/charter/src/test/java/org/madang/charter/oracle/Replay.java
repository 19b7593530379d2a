package org.madang.charter.oracle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.madang.charter.Move;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.space.Choice;
import org.madang.charter.oracle.Recorder.Heard;

/** Makes the engine walk a way that the checker found. */
final class Replay {

    private final RealEngine real;
    private final Hand hand;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Flow> flows = new HashMap<>();

    Replay(RealEngine real, Pack pack) {
        this.real = real;
        this.hand = new Hand(real);
        pack.processes().forEach(process -> {
            process.nodes().forEach(node -> nodes.put(node.id(), node));
            process.flows().forEach(flow -> flows.put(flow.id(), flow));
        });
    }

    /** Where the engine stands after the way, and all it told of. */
    record Arrived(List<Heard> heard, Waiting waiting, boolean failed) {}

    /** Whether the engine can be made to walk the way and then stands as wanted. */
    boolean walks(List<Move> moves, Predicate<Arrived> wanted) throws SQLException {
        var base = real.base();
        return walks(moves, base, new Arrived(List.of(), real.waiting(base), false), wanted);
    }

    private boolean walks(List<Move> moves, Snapshot at, Arrived before, Predicate<Arrived> wanted)
            throws SQLException {
        if (moves.isEmpty()) {
            return wanted.test(before);
        }
        var move = moves.get(0);
        for (var candidate : Hand.candidates(label(move), before.waiting())) {
            real.restore(at);
            real.decisions.expect(move.answers().stream().map(this::choice).toList());
            var failed = !hand.act(label(move), candidate);
            var snapshot = real.snapshot();
            var heard = new ArrayList<>(before.heard());
            heard.addAll(real.recorder.take());
            var arrived = new Arrived(heard, real.waiting(snapshot), failed);
            if (real.decisions.wrong().isEmpty()
                    && failed == move.fails()
                    && walks(moves.subList(1, moves.size()), snapshot, arrived, wanted)) {
                return true;
            }
        }
        return false;
    }

    private String label(Move move) {
        return switch (move.why()) {
            case START -> begins(move) ? "begin:" + move.node() : "start";
            case COMPLETE -> "work:" + move.node();
            case FAIL -> "fail:" + move.node() + ":" + move.code();
            case CONTINUE -> "save:" + move.node();
            case TIMER, MESSAGE, SIGNAL -> "event:" + move.node();
        };
    }

    private boolean begins(Move move) {
        return Objects.requireNonNull(nodes.get(move.node())).event().trigger() != Trigger.NONE;
    }

    private Choice choice(Move.Answer answer) {
        return new Choice(
                Objects.requireNonNull(nodes.get(answer.node())),
                answer.flows().stream()
                        .map(id -> Objects.requireNonNull(flows.get(id)))
                        .toList(),
                answer.number());
    }

    Map<String, Node> nodes() {
        return nodes;
    }
}
