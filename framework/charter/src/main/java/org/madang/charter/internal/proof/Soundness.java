package org.madang.charter.internal.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Occurrence;
import org.madang.charter.internal.space.RuleCheck;
import org.madang.charter.internal.space.StateSpace;
import org.madang.charter.internal.space.Subject;

/** Decides what every model must keep: it can finish, leaves nothing over, has no dead activity, and is 1-safe. */
public final class Soundness implements RuleCheck {

    private static final String COMPLETE = "sound.option-to-complete";
    private static final String PROPER = "sound.proper-completion";
    private static final String ALIVE = "sound.no-dead-activity";
    private static final String SAFE = "sound.safe";

    private final Phrases phrases;
    private final Narrator narrator;

    /** Its sentences are English or Korean. */
    public Soundness(Locale language) {
        this.phrases = new Phrases(language);
        this.narrator = new Narrator(language);
    }

    @Override
    public List<RuleReport> check(Subject subject) {
        if (!subject.process().problems().isEmpty()) {
            return all(Verdict.UNSUPPORTED);
        }
        var space = subject.spaceFor().apply(Set.of());
        var roads = new Roads(space);
        return List.of(
                finishes(space, roads),
                leavesNothing(space, roads),
                alive(subject.space(), subject.process()),
                safe(space, roads));
    }

    /** Decides what a running case must keep, whatever it has left behind. */
    public List<RuleReport> checkRunning(Subject subject) {
        var space = subject.spaceFor().apply(Set.of());
        var roads = new Roads(space);
        return List.of(finishes(space, roads), leavesNothing(space, roads), safe(space, roads));
    }

    private List<RuleReport> all(Verdict verdict) {
        return List.of(
                report(COMPLETE, verdict), report(PROPER, verdict), report(ALIVE, verdict), report(SAFE, verdict));
    }

    private RuleReport report(String id, Verdict verdict) {
        return new RuleReport(id, phrases.say(id, "", ""), "", verdict, List.of(), "");
    }

    private RuleReport refuted(String id, List<Edge> way, Optional<Step> end, String repair) {
        var steps = new ArrayList<>(narrator.tell(way));
        end.ifPresent(steps::add);
        return new RuleReport(id, phrases.say(id, "", ""), "", Verdict.REFUTED, steps, repair, Moves.of(way));
    }

    private Step step(Node node, String key) {
        return new Step(node.id(), phrases.say(key, node.label(), ""));
    }

    private RuleReport finishes(StateSpace space, Roads roads) {
        for (var state = 0; state < space.size(); state++) {
            var failed = space.edges(state).stream().filter(Edge::failed).findFirst();
            if (failed.isPresent()) {
                var way = roads.to(state);
                way.add(failed.get());
                return refuted(COMPLETE, way, Optional.empty(), repair(failed.get()));
            }
        }
        if (!space.complete()) {
            return report(COMPLETE, Verdict.UNKNOWN);
        }
        var distances = roads.distances();
        var lost = lost(space, distances);
        if (lost < 0) {
            return report(COMPLETE, EndAudit.holds(space, distances) ? Verdict.PROVED : Verdict.UNKNOWN);
        }
        var how = space.stuck(lost) ? Breach.How.STUCK : Breach.How.FOREVER;
        var way = roads.to(lost);
        return new RuleReport(
                COMPLETE,
                phrases.say(COMPLETE, "", ""),
                "",
                Verdict.REFUTED,
                narrator.tell(new Breach(how, way)),
                "",
                Moves.of(way));
    }

    /** The first state where nothing goes on, else the first from where no end is reached; -1 if there is none. */
    private static int lost(StateSpace space, int[] distances) {
        return IntStream.range(0, space.size())
                .filter(space::stuck)
                .findFirst()
                .orElseGet(() -> IntStream.range(0, space.size())
                        .filter(state -> distances[state] < 0)
                        .findFirst()
                        .orElse(-1));
    }

    private String repair(Edge failed) {
        if (failed.choices().isEmpty()) {
            return "";
        }
        var node = failed.choices().get(failed.choices().size() - 1).node();
        return phrases.say("repair.default", node.label(), "");
    }

    private RuleReport leavesNothing(StateSpace space, Roads roads) {
        if (!space.complete()) {
            return report(PROPER, Verdict.UNKNOWN);
        }
        for (var state = 1; state < space.size(); state++) {
            var left = space.waiting(state);
            if (!space.ended(state) && space.edges(state).isEmpty() && !left.isEmpty()) {
                return refuted(PROPER, roads.to(state), Optional.of(step(left.get(0), "left")), "");
            }
        }
        return report(PROPER, Verdict.PROVED);
    }

    private RuleReport alive(StateSpace space, ProcessModel process) {
        var begun = new HashSet<String>();
        for (var state = 0; state < space.size(); state++) {
            space.edges(state).stream()
                    .filter(edge -> !edge.failed())
                    .flatMap(edge -> edge.occurrences().stream())
                    .filter(occurrence -> occurrence.what() == Occurrence.What.STARTED)
                    .forEach(occurrence -> begun.add(occurrence.node().id()));
        }
        var dead = process.nodes().stream()
                .filter(node -> node.kind().isActivity() && !begun.contains(node.id()))
                .map(node -> step(node, "dead"))
                .toList();
        if (dead.isEmpty() || !space.complete()) {
            return report(ALIVE, dead.isEmpty() ? Verdict.PROVED : Verdict.UNKNOWN);
        }
        return new RuleReport(ALIVE, phrases.say(ALIVE, "", ""), "", Verdict.REFUTED, dead, "");
    }

    private RuleReport safe(StateSpace space, Roads roads) {
        for (var state = 1; state < space.size(); state++) {
            var crowded = space.crowded(state);
            if (crowded.isPresent()) {
                return refuted(SAFE, roads.to(state), Optional.of(step(crowded.get(), "crowded")), "");
            }
        }
        return report(SAFE, space.complete() ? Verdict.PROVED : Verdict.UNKNOWN);
    }
}
