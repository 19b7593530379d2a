package org.madang.charter.internal.proof;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.Move;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Choice;
import org.madang.charter.internal.space.Edge;

/** Turns a way into moves that an engine can be made to make. */
public final class Moves {

    private Moves() {}

    /** One move for each step of the engine; none for a way that begins in the middle of a case. */
    public static List<Move> of(List<Edge> edges) {
        if (edges.stream().anyMatch(Edge::isBefore)) {
            return List.of();
        }
        var moves = new ArrayList<Move>();
        for (var edge : edges) {
            if (edge.cause().why() == Cause.Why.GO_ON) {
                moves.add(longer(moves.remove(moves.size() - 1), edge));
            } else {
                moves.add(new Move(
                        moves.isEmpty()
                                ? Move.Why.START
                                : Move.Why.valueOf(edge.cause().why().name()),
                        edge.cause().node().id(),
                        code(edge.cause()),
                        answers(edge.choices()),
                        edge.failed()));
            }
        }
        return List.copyOf(moves);
    }

    /** What catches every error is shown one that nobody else names; the engine wants a code. */
    private static String code(Cause cause) {
        return cause.why() == Cause.Why.FAIL && cause.code().isEmpty() ? "UNLISTED" : cause.code();
    }

    private static Move longer(Move move, Edge edge) {
        var answers = new ArrayList<>(move.answers());
        answers.addAll(answers(edge.choices()));
        return new Move(move.why(), move.node(), move.code(), answers, edge.failed());
    }

    private static List<Move.Answer> answers(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Move.Answer(
                        choice.node().id(),
                        choice.taken().stream().map(Flow::id).toList(),
                        choice.number()))
                .toList();
    }
}
