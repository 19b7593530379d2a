package org.madang.charter.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.madang.charter.internal.bpmn.PackReader;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.Problem;
import org.madang.charter.internal.space.CheckerView;
import org.madang.charter.internal.space.CheckerView.Next;
import org.madang.charter.internal.space.Choice;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.Occurrence;
import org.madang.charter.oracle.Recorder.Heard;

/** Walks a model in the checker and in the engine at once, every way there is, and says where they differ. */
final class Lockstep {

    private static final int MOST_STEPS = 200;
    private static final int GLANCE = 12;

    private final RealEngine real;
    private final Hand hand;
    private final int most;
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<Pair> open = new ArrayDeque<>();
    private final Observed observed = new Observed();
    private final Tally tally;
    private int steps;
    private boolean ambiguous;

    Lockstep(RealEngine real, int most) {
        this(real, most, new Tally());
    }

    Lockstep(RealEngine real, int most, Tally tally) {
        this.tally = tally;
        this.real = real;
        this.hand = new Hand(real);
        this.most = most;
    }

    private record Pair(String state, Snapshot snapshot, String path) {}

    private record Did(boolean failed, Waiting waiting, Snapshot snapshot, List<Heard> heard, String wrong) {}

    /** Empty if they agree on everything; else the first difference. */
    String compare(String xml) throws SQLException {
        var pack = PackReader.read(Map.of("m.bpmn", xml.getBytes(StandardCharsets.UTF_8)));
        var refused = pack.processes().stream()
                .flatMap(process -> process.problems().stream())
                .filter(problem -> problem.grade() == Problem.Grade.REFUSED)
                .toList();
        var deployed = real.deploy(xml);
        try {
            var doubts = pack.processes().stream()
                    .anyMatch(process -> !process.problems().isEmpty());
            if (deployed ? !refused.isEmpty() : !doubts) {
                return "The engine " + (deployed ? "takes" : "refuses: " + real.refusal()) + " it, the checker says "
                        + refused;
            }
            if (!deployed) {
                tally.refused++;
                return "";
            }
            return compare(pack, xml.hashCode());
        } finally {
            real.undeploy();
        }
    }

    private String compare(Pack pack, long seed) throws SQLException {
        var view = new CheckerView(pack);
        if (!view.problems().isEmpty()) {
            tally.unsupported++;
            return "";
        }
        real.decisions.learn(pack);
        steps = edges(pack) > MOST_STEPS ? MOST_STEPS - GLANCE : 0;
        var glance = steps;
        var difference = walk(view);
        tally.states += seen.size();
        tally.steps += steps - glance;
        var whole = open.isEmpty() && seen.size() < most && steps < MOST_STEPS && !view.cut() && !ambiguous;
        if (!difference.isEmpty() || !whole) {
            return difference;
        }
        tally.whole++;
        return new Verdicts(real, pack, observed, tally).difference(seed);
    }

    /** How many steps the whole model takes at least, or more than are walked. */
    private static int edges(Pack pack) {
        var space = new Explorer(pack, pack.processes().get(0)).explore(MOST_STEPS);
        return IntStream.range(0, space.size())
                .map(state -> space.edges(state).size())
                .sum();
    }

    private String walk(CheckerView view) throws SQLException {
        var difference = step(view, new Pair("", real.base(), ""), view.begin(), real.waiting(real.base()));
        while (difference.isEmpty() && !open.isEmpty() && seen.size() < most && steps < MOST_STEPS) {
            var pair = open.poll();
            real.restore(pair.snapshot());
            difference = step(view, pair, view.next(pair.state()), real.waiting(pair.snapshot()));
        }
        return difference;
    }

    private String step(CheckerView view, Pair pair, List<Next> all, Waiting waiting) throws SQLException {
        Map<String, Map<List<Choice>, List<Next>>> byLabel = new LinkedHashMap<>(all.stream()
                .collect(groupingBy(
                        Next::label,
                        LinkedHashMap::new,
                        groupingBy(Next::choices, LinkedHashMap::new, java.util.stream.Collectors.toList()))));
        for (var thing : waiting.things().keySet()) {
            if (!thing.startsWith("join:")
                    && !Waiting.begins(thing)
                    && !byLabel.containsKey(thing)
                    && !view.mayRepeat(thing)
                    && !view.cut()) {
                return pair.path() + ": the checker leaves out " + thing;
            }
        }
        for (var label : byLabel.entrySet()) {
            var missing = missing(label.getValue().values());
            if (!missing.isEmpty() && !view.cut()) {
                return pair.path() + " > " + label.getKey() + ": " + missing;
            }
            for (var group : label.getValue().values()) {
                var difference = alike(view, pair, group, Hand.candidates(label.getKey(), waiting));
                if (!difference.isEmpty()) {
                    return pair.path() + " > " + label.getKey() + " "
                            + words(group.get(0).choices()) + ": " + difference;
                }
            }
        }
        return "";
    }

    /** The answers that were never tried at one of the tokens to which the same may happen; each is asked its own things. */
    private String missing(Collection<List<Next>> alike) {
        return alike.stream()
                .flatMap(List::stream)
                .collect(groupingBy(Next::token, mapping(Next::choices, toSet())))
                .values()
                .stream()
                .map(real.decisions.questions()::missing)
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    static String words(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.node().id() + "="
                        + (choice.number() >= 0
                                ? choice.number()
                                : choice.taken().stream().map(flow -> flow.id()).toList()))
                .toList()
                .toString();
    }

    private String alike(CheckerView view, Pair pair, List<Next> group, List<String> candidates) throws SQLException {
        var did = new ArrayList<Did>();
        for (var candidate : candidates) {
            did.add(act(group.get(0), candidate));
        }
        for (var one : did) {
            var known = one.wrong().isEmpty() && !view.doubts(group.get(0).label());
            if (known && group.stream().noneMatch(next -> matches(view, next, one))) {
                return "the engine also does " + one.waiting().counted()
                        + (one.failed() ? "FAILS " + hand.failure() : "") + one.wrong() + one.heard()
                        + "; the checker "
                        + group.stream()
                                .map(next -> next.failed()
                                        ? "FAILS"
                                        : view.waiting(next.state()) + "" + heard(next.occurrences()))
                                .toList();
            }
        }
        for (var next : group) {
            var same = did.stream().filter(one -> matches(view, next, one)).findFirst();
            if (same.isEmpty()) {
                return "checker "
                        + (next.failed() ? "fails" : view.waiting(next.state()) + "" + heard(next.occurrences()))
                        + ", engine "
                        + did.stream()
                                .map(one -> one.failed()
                                        ? "fails " + one.wrong() + hand.failure()
                                        : one.waiting().counted() + one.wrong() + one.heard())
                                .toList();
            }
            observed.add(
                    pair.state(), next, view.ended(next.state()), same.get().heard());
            // The checker need not let an event happen again where it did; which of several did, the engine does not
            // show.
            var again = did.size() > 1 && view.mayRepeat(next.label());
            if (again || isAmbiguous(view, next, group)) {
                ambiguous = true;
                continue;
            }
            if (!next.failed() && !view.ended(next.state()) && seen.add(next.state())) {
                open.add(new Pair(
                        next.state(),
                        same.get().snapshot(),
                        pair.path() + " > " + next.label() + words(next.choices())));
            }
        }
        return "";
    }

    /** Whether two states look alike, such as when another of several instances has gone on: which is which is unknown. */
    private static boolean isAmbiguous(CheckerView view, Next next, List<Next> group) {
        return group.stream()
                .anyMatch(other -> !other.state().equals(next.state())
                        && !other.failed()
                        && view.waiting(other.state()).equals(view.waiting(next.state())));
    }

    private static boolean matches(CheckerView view, Next next, Did did) {
        if (!did.wrong().isEmpty() || did.failed() != next.failed()) {
            return false;
        }
        return next.failed()
                || (did.waiting().ended() == view.ended(next.state())
                        && did.waiting().counted().equals(view.waiting(next.state()))
                        && did.heard().equals(heard(next.occurrences())));
    }

    /** What the engine tells of occurrences. */
    private static List<Heard> heard(List<Occurrence> occurrences) {
        return Recorder.sorted(occurrences.stream()
                .map(occurrence ->
                        new Heard(occurrence.what(), occurrence.node().id()))
                .toList());
    }

    private Did act(Next next, String candidate) throws SQLException {
        steps++;
        real.decisions.expect(next.choices());
        var failed = !hand.act(next.label(), candidate);
        var snapshot = real.snapshot();
        var did = new Did(failed, real.waiting(snapshot), snapshot, real.recorder.take(), real.decisions.wrong());
        real.takeBack();
        return did;
    }
}
