package org.madang.charter.internal.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.Problem;
import org.madang.charter.internal.model.Trigger;

/** Shows a test what the checker thinks a case waits for, and what may happen next. */
public final class CheckerView {

    private static final int DEEPEST = 1;
    private static final int MOST_AT_ONCE = 2_000;

    private final Net net;
    private final Codec codec;
    private final Triggers triggers;
    private final Set<String> doubted = new HashSet<>();
    private boolean cut;
    private int made;

    public CheckerView(Pack pack) {
        net = new NetBuilder(pack).build(pack.processes().get(0));
        codec = new Codec(net.spots());
        triggers = new Triggers(net);
    }

    /** One thing that may happen: what to do to the engine and to which token, what the data says, and where it leads. */
    public record Next(
            String label,
            int token,
            List<Choice> choices,
            List<Occurrence> occurrences,
            boolean failed,
            String state) {}

    public List<Problem> problems() {
        return net.problems();
    }

    /** Whether something was left out: one step goes on too long, in too many ways, or in an order that is the engine's own. */
    public boolean cut() {
        return cut;
    }

    /** Whether the checker can not tell what else follows the label, of what it was asked for last. */
    public boolean doubts(String label) {
        return doubted.contains(label);
    }

    /** Whether the label is of an event that the checker need not let happen again and again. */
    public boolean mayRepeat(String label) {
        return net.spots().stream()
                .filter(spot -> label.equals("event:" + Thrown.signal(spot)))
                .anyMatch(spot -> isAround(spot) && Reach.mayRepeat(spot));
    }

    private static boolean isAround(Spot spot) {
        return spot.kind() == Kind.BOUNDARY || spot.kind() == Kind.EVENT_SUBPROCESS;
    }

    public List<Next> begin() {
        made = 0;
        doubted.clear();
        var all = new ArrayList<Next>();
        for (var start : net.root().starts) {
            var label = start.trigger() == Trigger.NONE ? "start" : "begin:" + start;
            all.addAll(run(
                    label,
                    0,
                    "",
                    machine -> {
                        machine.go(machine.root.add(start, Phase.GO), start);
                        machine.run();
                    },
                    0));
        }
        return all;
    }

    public List<Next> next(String state) {
        made = 0;
        doubted.clear();
        return next(state, 0);
    }

    private List<Next> next(String state, int depth) {
        var all = new ArrayList<Next>();
        for (var possible : triggers.of(codec.read(state))) {
            all.addAll(
                    run(label(possible), possible.token(), state, machine -> Triggers.fire(machine, possible), depth));
        }
        return all;
    }

    private static String label(Triggers.Possible possible) {
        var spot = Thrown.signal(possible.spot());
        return switch (possible.why()) {
            case COMPLETE -> "work:" + spot;
            case FAIL -> "fail:" + spot + ":" + possible.code();
            case CONTINUE, GO_ON -> "save:" + possible.spot();
            default -> "event:" + spot;
        };
    }

    private interface Move {
        void make(Machine machine);
    }

    private List<Next> run(String label, int token, String state, Move move, int depth) {
        var all = new ArrayList<Next>();
        var chooser = new Chooser();
        do {
            var root = state.isEmpty() ? new Token(net.root(), Phase.SCOPE, null) : codec.read(state);
            var machine = new Machine(root, chooser);
            var failed = false;
            try {
                move.make(machine);
            } catch (StuckException stuck) {
                failed = true;
            }
            if (machine.doubtful()) {
                cut = true;
                doubted.add(label);
                return List.of();
            }
            var text = failed ? state : machine.ended() ? Graph.OVER : codec.write(root);
            all.addAll(onward(new Next(label, token, chooser.choices(), machine.occurrences, failed, text), depth));
        } while (made++ < MOST_AT_ONCE && chooser.next());
        cut |= made > MOST_AT_ONCE;
        return all;
    }

    /** The engine does not stop where the checker cuts a step in two. */
    private List<Next> onward(Next next, int depth) {
        if (next.failed() || next.state().equals(Graph.OVER) || !isCut(next.state())) {
            return List.of(next);
        }
        if (depth == DEEPEST) {
            cut = true;
            return List.of();
        }
        var doubts = doubted.size();
        var onward = next(next.state(), depth + 1);
        if (doubted.size() > doubts) {
            doubted.add(next.label());
        }
        return onward.stream()
                .map(more -> {
                    var choices = new ArrayList<>(next.choices());
                    choices.addAll(more.choices());
                    var occurrences = new ArrayList<>(next.occurrences());
                    occurrences.addAll(more.occurrences());
                    return new Next(next.label(), next.token(), choices, occurrences, more.failed(), more.state());
                })
                .toList();
    }

    private boolean isCut(String state) {
        return Triggers.flat(codec.read(state)).stream().anyMatch(token -> token.phase == Phase.GO);
    }

    public boolean ended(String state) {
        return state.equals(Graph.OVER);
    }

    /** Everything the case waits for, with how often it is there. */
    public Map<String, Integer> waiting(String state) {
        var counted = new TreeMap<String, Integer>();
        if (!ended(state)) {
            Triggers.flat(codec.read(state)).forEach(token -> count(token, counted));
        }
        return counted;
    }

    private static void count(Token token, Map<String, Integer> counted) {
        switch (token.phase) {
            case JOIN -> add(counted, "join:" + token.at);
            case SAVED_BEFORE, SAVED_AFTER -> add(counted, "save:" + token.at);
            case WAIT -> leaf(token, counted);
            default -> {
                // what it holds is counted
            }
        }
        if (token.deaf || (token.isSaved() && !token.listens()) || token.phase == Phase.JOIN) {
            return;
        }
        var events = Triggers.events(token);
        for (var i = 0; i < events.size(); i++) {
            var signal = Thrown.signal(events.get(i));
            if (isOutside(signal) && (Reach.mayRepeat(events.get(i)) || token.spent(i) < Reach.times(events.get(i)))) {
                add(counted, "event:" + signal);
            }
        }
    }

    private static boolean isOutside(Spot spot) {
        return spot.trigger() == Trigger.TIMER || spot.trigger() == Trigger.MESSAGE || spot.trigger() == Trigger.SIGNAL;
    }

    private static void leaf(Token token, Map<String, Integer> counted) {
        if (token.at.kind() == Kind.EVENT_GATEWAY) {
            token.at.out.forEach(way -> add(counted, "event:" + way.to()));
        } else {
            var work = token.at.kind() == Kind.USER_TASK || token.at.kind() == Kind.EXTERNAL_TASK;
            add(counted, (work ? "work:" : "event:") + token.at);
        }
    }

    private static void add(Map<String, Integer> counted, String key) {
        counted.merge(key, 1, Integer::sum);
    }
}
