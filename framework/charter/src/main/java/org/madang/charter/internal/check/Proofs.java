package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.Map;
import org.madang.charter.internal.proof.Audit;
import org.madang.charter.internal.proof.Breach;
import org.madang.charter.internal.proof.Finding;
import org.madang.charter.internal.proof.Search;
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
        return known.computeIfAbsent(pinned, values -> Known.of(scene.spaces().whole(), scene.tracker(values)));
    }

    /** What rules that need no names are checked against. */
    Subject subject() {
        var whole = whole(Map.of());
        return new Subject(
                scene.pack(),
                scene.plan().process(),
                whole,
                watched -> whole.complete() ? whole : scene.spaces().watching(watched));
    }

    /** Whether the rule holds in all cases with these values. */
    Ruling ruling(Monitor monitor, Map<String, Object> pinned) {
        var whole = whole(pinned);
        if (whole.complete()) {
            var ruling = decide(whole, monitor);
            return ruling.isRefuted() && hasPassing() ? trusting(monitor, pinned, ruling) : ruling;
        }
        var less = Known.of(scene.spaces().watching(monitor.watched()), scene.pinsOnly(pinned));
        var ruling = decide(less, monitor);
        var allowed = ruling.breach().stream()
                .map(Breach::edges)
                .allMatch(way -> scene.tracker(pinned).allows(way));
        return allowed ? ruling : Ruling.unknown(scene.words().note("too.large"));
    }

    private boolean hasPassing() {
        return scene.plan().nodes().stream()
                .anyMatch(node ->
                        node.work().data().outputs().keySet().stream().anyMatch(name -> Writers.passes(node, name)));
    }

    /** What only a step could break by changing what it is given is not known to be broken. */
    private Ruling trusting(Monitor monitor, Map<String, Object> pinned, Ruling ruling) {
        var space = trusted.computeIfAbsent(
                pinned, values -> Known.of(scene.spaces().whole(), scene.trusting(values)));
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
