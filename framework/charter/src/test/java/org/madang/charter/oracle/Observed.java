package org.madang.charter.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.CheckerView.Next;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.Occurrence;
import org.madang.charter.oracle.Recorder.Heard;

/** All that the engine was seen to do, and rules judged by that alone, in the plainest way. */
final class Observed {

    private static final String OVER = "over";

    private final Map<String, List<Step>> steps = new HashMap<>();
    private boolean failing;

    private record Step(String to, List<Heard> heard) {}

    private record Spot(String state, int monitor) {}

    /** One step from a state. */
    void add(String from, Next next, boolean ended, List<Heard> heard) {
        failing |= next.failed();
        if (!next.failed()) {
            steps.computeIfAbsent(from, state -> new ArrayList<>()).add(new Step(ended ? OVER : next.state(), heard));
        }
    }

    /** Whether some step throws. */
    boolean failing() {
        return failing;
    }

    /** Whether something was ever begun. */
    boolean begun(String node) {
        var begun = new Heard(Occurrence.What.STARTED, node);
        return steps.values().stream()
                .flatMap(List::stream)
                .anyMatch(step -> step.heard().contains(begun));
    }

    /** Whether each state but the end has a way to it. */
    boolean finishes() {
        var good = new HashSet<String>(Set.of(OVER));
        while (steps.entrySet().stream()
                .anyMatch(entry -> entry.getValue().stream().anyMatch(step -> good.contains(step.to()))
                        && good.add(entry.getKey()))) {
            // until nothing new is found
        }
        return steps.values().stream().flatMap(List::stream).allMatch(step -> good.contains(step.to()));
    }

    /** Whether a rule holds on every way. */
    boolean keeps(Monitor monitor, Map<String, Node> nodes) {
        var next = new HashMap<Spot, Set<Spot>>();
        var paid = new HashSet<Spot>();
        var open = new ArrayDeque<Spot>(List.of(new Spot("", 0)));
        while (!open.isEmpty()) {
            var spot = open.poll();
            if (next.containsKey(spot)) {
                continue;
            }
            next.put(spot, new HashSet<>());
            for (var step : steps.getOrDefault(spot.state(), List.of())) {
                var state = spot.monitor();
                for (var heard : step.heard()) {
                    state = monitor.next(
                            state,
                            new Occurrence(heard.what(), java.util.Objects.requireNonNull(nodes.get(heard.node()))));
                    if (monitor.broken(state)) {
                        return false;
                    }
                    if (!monitor.owing(state)) {
                        paid.add(spot);
                    }
                }
                var to = new Spot(step.to(), state);
                next.computeIfAbsent(spot, key -> new HashSet<>()).add(to);
                open.add(to);
            }
        }
        next.keySet().stream().filter(spot -> !monitor.owing(spot.monitor())).forEach(paid::add);
        while (next.entrySet().stream()
                .anyMatch(entry -> entry.getValue().stream().anyMatch(paid::contains) && paid.add(entry.getKey()))) {
            // until nothing new is found
        }
        return paid.containsAll(next.keySet());
    }
}
