package org.madang.charter.internal.check;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.charter.internal.check.TimerTerms.Wait;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Occurrence;
import org.madang.charter.internal.space.StateSpace;

/** Knows which timers run, since when, and until when. */
final class Running {

    private final StateSpace space;
    private final TimerTerms terms;
    private final Map<Integer, List<Node>> timers = new HashMap<>();
    /** What sets moments that timers wait for, each with the others that set the same. */
    private final Map<Node, Set<Node>> setters;

    Running(StateSpace space, TimerTerms terms) {
        this.space = space;
        this.terms = terms;
        this.setters = terms.setters();
    }

    private List<Wait> waits(Node timer) {
        return terms.of(timer);
    }

    /** How long a timer waits, in each way that is possible now. */
    List<Wait> waits(Moment moment, Node timer) {
        var all = waits(timer);
        var set = all.stream()
                .filter(wait -> wait.setBy().filter(moment.since::containsKey).isPresent())
                .toList();
        return set.isEmpty() ? all : set; // what was set last is what it waits for
    }

    /** When a timer is due that runs since within the stretch. */
    Chain due(Moment moment, Node timer, Wait wait) {
        var begun = requireNonNull(moment.since.get(timer));
        if (wait.setBy().isEmpty()) {
            return begun.then(wait);
        }
        // A moment that was set long before the stretch may be over already.
        var set = moment.since.get(wait.setBy().get());
        return set == null ? begun : set.then(wait);
    }

    /** When a timer is due at the latest, in days; more than any if nobody can say. */
    double latest(Moment moment, Node timer) {
        double latest = 0;
        for (var wait : waits(moment, timer)) {
            var known = wait.setBy()
                    .filter(setter -> !moment.since.containsKey(setter))
                    .isEmpty();
            latest = Math.max(latest, known ? due(moment, timer, wait).days() : Double.MAX_VALUE);
        }
        return waits(timer).isEmpty() ? Double.MAX_VALUE : latest;
    }

    /** Whether it is a timer that runs, and not the setting of a moment. */
    boolean isTimer(Node node) {
        return !setters.containsKey(node);
    }

    /** What runs after a step, since when. */
    Map<Node, Chain> after(Moment moment, Edge edge, Chain now) {
        var running = new HashMap<Node, Chain>();
        for (var timer : timers(edge.to())) {
            var since = isStarted(timer, edge) || edge.cause().node().equals(timer) ? now : moment.since.get(timer);
            if (since != null) {
                running.put(timer, since);
            }
        }
        running.putAll(set(moment, edge, now, moment.span != Span.GIVEN_UP || isQuick(edge)));
        return running;
    }

    /** The moments that are set after a step before the stretch; people and timers make them older than anybody knows. */
    Map<Node, Chain> before(Moment moment, Edge edge) {
        return set(moment, edge, Chain.NONE, isQuick(edge));
    }

    /** Whether nobody but the machine has to do anything. */
    private static boolean isQuick(Edge edge) {
        var why = edge.cause().why();
        return why == Cause.Why.CONTINUE
                || why == Cause.Why.GO_ON
                || (why == Cause.Why.COMPLETE && edge.cause().node().kind() == Kind.EXTERNAL_TASK);
    }

    private Map<Node, Chain> set(Moment moment, Edge edge, Chain now, boolean keeps) {
        if (setters.isEmpty()) {
            return Map.of();
        }
        var set = new HashMap<Node, Chain>();
        if (keeps) {
            moment.since.forEach((node, since) -> put(node, since, set));
        }
        for (var one : edge.occurrences()) {
            if (one.what() == Occurrence.What.COMPLETED && setters.containsKey(one.node())) {
                setters.getOrDefault(one.node(), Set.of()).forEach(set::remove);
                set.put(one.node(), now);
            }
        }
        return set;
    }

    private void put(Node node, Chain since, Map<Node, Chain> set) {
        if (setters.containsKey(node)) {
            set.put(node, since);
        }
    }

    private List<Node> timers(int state) {
        return timers.computeIfAbsent(state, space::timers);
    }

    /** Whether the timer began to run in this step; one that ran before the stretch may end at any time. */
    private static boolean isStarted(Node timer, Edge edge) {
        for (var one : edge.occurrences()) {
            if (one.what() == Occurrence.What.STARTED && (one.node().equals(timer) || holds(one.node(), timer))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Node node, Node timer) {
        if (timer.kind() == Kind.BOUNDARY) {
            return node.id().equals(timer.event().attachedTo());
        }
        return node.kind() == Kind.EVENT_GATEWAY
                ? timer.kind() == Kind.CATCH && node.scope().equals(timer.scope())
                : node.id().equals(timer.scope())
                        && timer.event().trigger() == Trigger.TIMER
                        && timer.kind() == Kind.START;
    }
}
