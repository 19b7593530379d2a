package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.charter.Guard;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.proof.Breach;

/**
 * What is found out about one rule.
 *
 * @param breach the way that breaks it, if there is one
 * @param notes what is to be said after the way, or why
 */
record Ruling(Verdict verdict, Optional<Breach> breach, List<Step> notes, List<Guard> guards) {

    Ruling {
        notes = List.copyOf(notes);
        guards = List.copyOf(guards);
    }

    static Ruling proved(Step... notes) {
        return new Ruling(Verdict.PROVED, Optional.empty(), List.of(notes), List.of());
    }

    static Ruling refuted(Breach breach, Step... notes) {
        return new Ruling(Verdict.REFUTED, Optional.of(breach), List.of(notes), List.of());
    }

    static Ruling refuted(Step... notes) {
        return new Ruling(Verdict.REFUTED, Optional.empty(), List.of(notes), List.of());
    }

    static Ruling unknown(Step... notes) {
        return new Ruling(Verdict.UNKNOWN, Optional.empty(), List.of(notes), List.of());
    }

    static Ruling guarded(List<Guard> guards, Step... notes) {
        return new Ruling(Verdict.GUARDED, Optional.empty(), List.of(notes), guards);
    }

    boolean isRefuted() {
        return verdict == Verdict.REFUTED;
    }

    boolean isProved() {
        return verdict == Verdict.PROVED;
    }

    Ruling saying(Step note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new Ruling(verdict, breach, all, guards);
    }

    /** The worse of two, with the guards of both. */
    Ruling and(Ruling other) {
        var worse = Verdicts.isWorse(other.verdict, verdict) ? other : this;
        var both = new ArrayList<>(guards);
        both.addAll(other.guards);
        return new Ruling(worse.verdict, worse.breach, worse.notes, both);
    }
}
