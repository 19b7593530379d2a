package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;

/** Finds how long the elements of a drawing can take at most: work by machine no time, people as long as no timer ends it. */
final class Longest {

    private static final int MOST_PATHS = 20_000;

    private final Plan plan;
    private final TimerTerms terms;
    private final Deque<Node> path = new ArrayDeque<>();
    private int paths;

    Longest(Plan plan, TimerTerms terms) {
        this.plan = plan;
        this.terms = terms;
    }

    /** How long an element is open. */
    Upper open(Node node) {
        return limited(node, own(node));
    }

    /** What is within an element, no longer than its own timers let it be. */
    private Upper limited(Node node, Upper within) {
        var own = within;
        for (var event : plan.boundaries(node)) {
            if (event.event().trigger() == Trigger.TIMER && event.event().interrupting()) {
                own = own.capped(Upper.of(terms.of(event), event));
            }
        }
        return own.endless().isEmpty() ? own : alarmed(node, own);
    }

    private Upper alarmed(Node node, Upper endless) {
        for (var event : plan.boundaries(node)) {
            if (event.event().trigger() == Trigger.TIMER && !terms.of(event).isEmpty()) {
                return Upper.of(terms.of(event), event).alarming(node);
            }
        }
        var due = node.work().data().due();
        return due.isEmpty() || terms.written(node, due).isEmpty()
                ? endless
                : Upper.of(terms.written(node, due), node).alarming(node);
    }

    private Upper own(Node node) {
        return switch (node.kind()) {
            case USER_TASK, RECEIVE_TASK -> Upper.endless(node);
            case CATCH -> isTimer(node) ? Upper.of(terms.of(node), node) : Upper.endless(node);
            case EVENT_GATEWAY ->
                plan.next(node).stream()
                        .filter(Longest::isTimer)
                        .map(event -> Upper.of(terms.of(event), event))
                        .reduce(Upper.endless(node), Upper::capped);
            case SUBPROCESS, EVENT_SUBPROCESS, CALL -> scope(node);
            default -> Upper.NOTHING;
        };
    }

    private static boolean isTimer(Node node) {
        return node.event().trigger() == Trigger.TIMER;
    }

    private Upper scope(Node node) {
        var inside = plan.within(node);
        if (inside.isEmpty()) {
            return Upper.endless(node);
        }
        var longest = inside.stream()
                .filter(start -> start.kind() == Kind.START)
                .map(start -> from(start, Set.of(), false))
                .reduce(Upper.NOTHING, Upper::or);
        for (var event : inside) {
            if (event.kind() == Kind.EVENT_SUBPROCESS) {
                longest = plan.within(event).stream()
                        .filter(start -> start.kind() == Kind.START && isTimer(start))
                        .map(start -> Upper.of(terms.of(start), start))
                        .reduce(longest, Upper::capped);
            }
        }
        return longest;
    }

    /** The longest from the end of an element to one of these, or to the end of all. */
    Upper after(Node node, Set<Node> to) {
        var longest = plan.next(node).stream().map(next -> from(next, to, true)).reduce(Upper.NOTHING, Upper::or);
        return plan.next(node).isEmpty() ? climb(node, to) : longest;
    }

    private Upper climb(Node node, Set<Node> to) {
        return plan.around(node).stream()
                .limit(1)
                .map(scope -> after(scope, to))
                .reduce(Upper.NOTHING, Upper::or);
    }

    private Upper from(Node node, Set<Node> to, boolean climbs) {
        if (to.contains(node)) {
            var waits = node.kind() == Kind.CATCH && isTimer(node) && !isAfterRace(node);
            return waits ? open(node) : Upper.NOTHING;
        }
        if (path.contains(node)) {
            return isSlow(node) ? Upper.endless(node) : Upper.NOTHING;
        }
        if (++paths > MOST_PATHS) {
            return Upper.endless(node);
        }
        path.push(node);
        var here = holds(node, to) ? limited(node, into(node, to)) : isAfterRace(node) ? Upper.NOTHING : open(node);
        var next = plan.next(node).stream().map(one -> from(one, to, climbs)).reduce(Upper.NOTHING, Upper::or);
        var aside = plan.boundaries(node).stream()
                .filter(event -> to.isEmpty() || event.event().interrupting() || leads(event, to))
                .map(event -> until(event, here).then(from(event, to, climbs)))
                .reduce(Upper.NOTHING, Upper::or);
        path.pop();
        if (holds(node, to)) {
            return here;
        }
        var rest = climbs && plan.next(node).isEmpty() && node.kind() != Kind.BOUNDARY ? climb(node, to) : next;
        return here.then(rest.counted(node)).or(aside);
    }

    /** Whether any of these can come after it; what a token does beside them takes nothing from their time. */
    private boolean leads(Node event, Set<Node> to) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var next = new ArrayDeque<>(List.of(event));
        while (!next.isEmpty()) {
            var node = next.pop();
            if (to.contains(node)) {
                return true;
            }
            if (seen.add(node)) {
                next.addAll(plan.next(node));
                next.addAll(plan.boundaries(node));
                next.addAll(plan.within(node));
                next.addAll(plan.around(node));
            }
        }
        return false;
    }

    /** How long until a boundary event of what is open so long: a timer waits its own time. */
    private Upper until(Node event, Upper open) {
        var waits = isTimer(event) ? terms.of(event) : List.<TimerTerms.Wait>of();
        if (waits.isEmpty()) {
            return isTimer(event) && !open.alarms().isEmpty() ? Upper.endless(event) : open;
        }
        return Upper.of(waits, event);
    }

    /** A loop takes time if anything on it does. */
    private boolean isSlow(Node again) {
        for (var node : path) {
            if (!open(node).equals(Upper.NOTHING)) {
                return true;
            }
            if (node.equals(again)) {
                return false;
            }
        }
        return false;
    }

    private boolean isAfterRace(Node node) {
        return node.kind() == Kind.BOUNDARY || plan.isChoiceOfEvents(node);
    }

    private boolean holds(Node scope, Set<Node> to) {
        return !to.isEmpty() && plan.inside(scope).stream().anyMatch(to::contains);
    }

    private Upper into(Node scope, Set<Node> to) {
        return plan.within(scope).stream()
                .filter(start -> start.kind() == Kind.START)
                .map(start -> from(start, to, true))
                .reduce(Upper.NOTHING, Upper::or);
    }
}
