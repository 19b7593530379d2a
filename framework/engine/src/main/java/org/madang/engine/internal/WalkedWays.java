package org.madang.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.api.Way;
import org.madang.charter.Move;

/** Walks ways that somebody else found, on a real engine. */
final class WalkedWays {

    private WalkedWays() {}

    /** For each way why the engine does not go it; models that the engine does not take lead nowhere. */
    static List<Optional<String>> of(Map<String, byte[]> models, List<Way> ways) {
        try (var replay = Replay.on(models)) {
            return ways.stream()
                    .map(way -> replay.astray(way.process(), moves(way)))
                    .toList();
        } catch (RuntimeException refused) {
            var why = "the engine does not take the models: " + refused.getMessage();
            return ways.stream().map(way -> Optional.of(why)).toList();
        }
    }

    private static List<Move> moves(Way way) {
        return way.moves().stream()
                .map(move -> new Move(
                        Move.Why.valueOf(move.why().name()),
                        move.node(),
                        move.code(),
                        move.answers().stream().map(WalkedWays::answer).toList(),
                        move.fails()))
                .toList();
    }

    private static Move.Answer answer(Way.Answer answer) {
        return new Move.Answer(answer.node(), answer.flows(), answer.number());
    }
}
