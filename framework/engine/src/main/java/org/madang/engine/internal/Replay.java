package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.madang.charter.Move;

/** Walks a way that breaks a rule on a real engine, before anybody is told of it. */
final class Replay implements AutoCloseable {

    /** How often a way is begun anew where a move can be done to several things. */
    private static final int ATTEMPTS = 64;

    private static final String US = "replay";

    private final ReplayEngine engine;

    private Replay(ReplayEngine engine) {
        this.engine = engine;
    }

    /** On the models among these files. */
    static Replay on(Map<String, byte[]> files) {
        var bpmn = new HashMap<>(files);
        bpmn.keySet().removeIf(path -> !path.endsWith(".bpmn"));
        var models = PackCheck.read(Pack.of(US, US, bpmn), new ArrayList<>()).bpmn();
        return new Replay(BundleLoader.call(() -> ReplayEngine.with(models, bpmn)));
    }

    /** Why the engine does not go this way; empty if it does. */
    Optional<String> astray(String process, List<Move> moves) {
        return BundleLoader.call(() -> tryAll(process, moves));
    }

    private Optional<String> tryAll(String process, List<Move> moves) {
        var picks = new int[moves.size()];
        var among = new int[moves.size()];
        Optional<String> first = Optional.empty();
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var astray = walk(process, moves, picks, among);
            if (astray.isEmpty()) {
                return astray;
            }
            first = first.or(() -> astray);
            if (!next(picks, among)) {
                return first;
            }
        }
        return first;
    }

    private Optional<String> walk(String process, List<Move> moves, int[] picks, int[] among) {
        engine.clear();
        java.util.Arrays.fill(among, 1);
        for (var index = 0; index < moves.size(); index++) {
            var move = moves.get(index);
            var candidates = engine.candidates(move);
            if (candidates.isEmpty()) {
                return Optional.of("move %d, %s of '%s': the engine waits for no such thing"
                        .formatted(index + 1, move.why(), move.node()));
            }
            among[index] = candidates.size();
            var wrong = step(process, move, candidates.get(Math.min(picks[index], candidates.size() - 1)));
            if (!wrong.isEmpty()) {
                return Optional.of("move %d, %s of '%s': %s".formatted(index + 1, move.why(), move.node(), wrong));
            }
        }
        return Optional.empty();
    }

    private String step(String process, Move move, String what) {
        try {
            engine.move(process, move, what);
            return move.fails() ? "the engine goes on" : engine.answers().astray();
        } catch (ProcessEngineException thrown) {
            var astray = engine.answers().astray();
            return move.fails() && astray.isEmpty()
                    ? ""
                    : Stream.of(astray, String.valueOf(thrown.getMessage()))
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElse("the engine refuses");
        }
    }

    /** The next combination; later choices change first. */
    private static boolean next(int[] picks, int[] among) {
        for (var index = picks.length - 1; index >= 0; index--) {
            if (picks[index] + 1 < among[index]) {
                picks[index]++;
                java.util.Arrays.fill(picks, index + 1, picks.length, 0);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        BundleLoader.call(() -> {
            engine.close();
            return true;
        });
    }
}
