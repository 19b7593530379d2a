package org.madang.charter.oracle;

import java.util.EnumMap;
import java.util.Map;
import org.madang.charter.Verdict;

/** Counts what a run compared. */
final class Tally {

    int models;
    int refused;
    int unsupported;
    /** Models of which the engine was walked through every state. */
    int whole;

    long states;
    long steps;
    int replays;
    int falselyProved;
    int notReplayed;
    int differences;
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

    void verdict(Verdict verdict) {
        verdicts.merge(verdict, 1, Integer::sum);
    }

    int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    @Override
    public String toString() {
        return ("%d models (%d walked whole, %d refused, %d unsupported), %d states, %d steps of the engine; verdicts %s;"
                        + " %d replays; %d falsely proved, %d refuted that do not replay, %d differences")
                .formatted(
                        models,
                        whole,
                        refused,
                        unsupported,
                        states,
                        steps,
                        verdicts,
                        replays,
                        falselyProved,
                        notReplayed,
                        differences);
    }
}
