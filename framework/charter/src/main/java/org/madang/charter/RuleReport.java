package org.madang.charter;

import java.util.List;

/**
 * What was found about one rule.
 *
 * @param citation where the law says so; empty if nowhere
 * @param steps the shortest way that breaks it, if it is refuted; else why, or nothing
 * @param repair the smallest change that would make it hold; empty if none was found
 * @param moves the same way, told so that an engine can be made to walk it; empty if there is none
 * @param guards what the engine must watch so that it holds
 */
public record RuleReport(
        String id,
        String sentence,
        String citation,
        Verdict verdict,
        List<Step> steps,
        String repair,
        List<Move> moves,
        List<Guard> guards) {

    public RuleReport {
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
        guards = List.copyOf(guards);
    }

    /** One without guards. */
    public RuleReport(
            String id,
            String sentence,
            String citation,
            Verdict verdict,
            List<Step> steps,
            String repair,
            List<Move> moves) {
        this(id, sentence, citation, verdict, steps, repair, moves, List.of());
    }

    /** One without a way to walk, and without guards. */
    public RuleReport(String id, String sentence, String citation, Verdict verdict, List<Step> steps, String repair) {
        this(id, sentence, citation, verdict, steps, repair, List.of());
    }
}
