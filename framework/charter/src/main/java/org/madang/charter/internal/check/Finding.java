package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.Guard;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.space.Edge;

/**
 * What is found out about one rule.
 *
 * @param way the way that breaks it
 * @param notes what is to be said after the way, or why
 */
record Finding(Verdict verdict, List<Edge> way, List<Step> notes, List<Guard> guards) {

    Finding {
        way = List.copyOf(way);
        notes = List.copyOf(notes);
        guards = List.copyOf(guards);
    }

    static Finding proved(Step... notes) {
        return new Finding(Verdict.PROVED, List.of(), List.of(notes), List.of());
    }

    static Finding refuted(List<Edge> way, Step... notes) {
        return new Finding(Verdict.REFUTED, way, List.of(notes), List.of());
    }

    static Finding refuted(Step... notes) {
        return refuted(List.of(), notes);
    }

    static Finding unknown(Step... notes) {
        return new Finding(Verdict.UNKNOWN, List.of(), List.of(notes), List.of());
    }

    static Finding guarded(List<Guard> guards, Step... notes) {
        return new Finding(Verdict.GUARDED, List.of(), List.of(notes), guards);
    }

    boolean isRefuted() {
        return verdict == Verdict.REFUTED;
    }

    boolean isProved() {
        return verdict == Verdict.PROVED;
    }

    Finding saying(Step note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        return new Finding(verdict, way, all, guards);
    }

    /** The worse of two, with the guards of both. */
    Finding and(Finding other) {
        var worse = Verdicts.isWorse(other.verdict, verdict) ? other : this;
        var both = new ArrayList<>(guards);
        both.addAll(other.guards);
        return new Finding(worse.verdict, worse.way, worse.notes, both);
    }
}
