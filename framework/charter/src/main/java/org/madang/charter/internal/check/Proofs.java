package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.madang.charter.internal.proof.Audit;
import org.madang.charter.internal.proof.Breach;
import org.madang.charter.internal.proof.Finding;
import org.madang.charter.internal.proof.Search;
import org.madang.charter.internal.space.Interest;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.StateSpace;
import org.madang.charter.internal.space.Subject;

/** Proves or refutes monitors for one process, and audits every proof. */
final class Proofs {

    private final Scene scene;
    private final Map<Map<String, Object>, StateSpace> known = new HashMap<>();
    private final Map<Map<String, Object>, StateSpace> trusted = new HashMap<>();

    Proofs(Scene scene) {
        this.scene = scene;
    }

    /** All that the data allow, if it is not too much; else not complete. */
    StateSpace whole(Map<String, Object> pinned) {
        var whole = scene.spaces().whole();
        return whole.complete()
                ? known.computeIfAbsent(pinned, values -> Known.of(whole, scene.tracker(values)))
                : whole;
    }

    /** All that the data allow; where that is too much, other orders of what is not watched may be left out. */
    StateSpace watching(Map<String, Object> pinned, Set<String> watched) {
        var whole = whole(pinned);
        return whole.complete() ? whole : less(scene.tracker(pinned), watched);
    }

    private StateSpace less(Tracker tracker, Set<String> watched) {
        var space = scene.spaces().of(tracker.interest().and(watched));
        return space.complete() ? Known.of(space, tracker) : space;
    }

    /** What rules that need no names are checked against. */
    Subject subject() {
        return new Subject(scene.pack(), scene.plan().process(), drawn(), watched -> watching(Map.of(), watched));
    }

    /** All that is drawn: what the model fixes today is forgotten wherever a step works. */
    private StateSpace drawn() {
        var whole = scene.spaces().whole();
        return whole.complete() ? Known.of(whole, scene.forgetful()) : less(scene.forgetful(), Set.of());
    }

    /** Whether the rule holds in all cases with these values. */
    Ruling ruling(Monitor monitor, Map<String, Object> pinned) {
        if (!scene.spaces().whole().complete() && holdsAnyway(monitor, pinned)) {
            return Ruling.proved();
        }
        var space = watching(pinned, monitor.watched());
        if (!space.complete()) {
            return guessed(monitor, pinned);
        }
        var ruling = decide(space, monitor);
        return ruling.isRefuted() && hasPassing() ? trusting(monitor, pinned, ruling) : ruling;
    }

    /** Whether it holds on more ways than there are, with nothing owed on any; that is often less to look at. */
    private boolean holdsAnyway(Monitor monitor, Map<String, Object> pinned) {
        var space = pinsOnly(monitor, pinned);
        return Search.decide(space, monitor) instanceof Finding.Proved proved
                && !proved.certificate().owes()
                && decide(space, monitor).isProved();
    }

    private StateSpace pinsOnly(Monitor monitor, Map<String, Object> pinned) {
        return Known.of(scene.spaces().of(Interest.in(monitor.watched())), scene.pinsOnly(pinned));
    }

    /** With less knowledge: what breaks on a way that the data allow is broken, and no more is known. */
    private Ruling guessed(Monitor monitor, Map<String, Object> pinned) {
        var ruling = decide(pinsOnly(monitor, pinned), monitor);
        var broken = ruling.breach().stream()
                .map(Breach::edges)
                .anyMatch(way -> scene.tracker(pinned).allows(way));
        return broken ? ruling : Ruling.unknown(scene.words().note("too.large"));
    }

    private boolean hasPassing() {
        return scene.plan().nodes().stream()
                .anyMatch(node ->
                        node.work().data().outputs().keySet().stream().anyMatch(name -> Writers.passes(node, name)));
    }

    /** What only a step could break by changing what it is given is not known to be broken. */
    private Ruling trusting(Monitor monitor, Map<String, Object> pinned, Ruling ruling) {
        var whole = scene.spaces().whole();
        var space = whole.complete()
                ? trusted.computeIfAbsent(pinned, values -> Known.of(whole, scene.trusting(values)))
                : less(scene.trusting(pinned), monitor.watched());
        return decide(space, monitor).isProved() ? Ruling.unknown(scene.words().note("data.trust")) : ruling;
    }

    private Ruling decide(StateSpace space, Monitor monitor) {
        var finding = Search.decide(space, monitor);
        if (finding instanceof Finding.Refuted refuted) {
            return Ruling.refuted(refuted.breach());
        }
        if (finding instanceof Finding.Proved proved) {
            return Audit.fault(space, monitor, proved.certificate())
                    .map(fault -> Ruling.unknown(scene.words().note("proof.faulty", fault)))
                    .orElseGet(Ruling::proved);
        }
        return Ruling.unknown(scene.words().note("too.large"));
    }
}
