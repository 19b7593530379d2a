package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.Occurrence;

/** Judges whether one can appeal against something, long enough, and to whom. */
final class RemedyJudge implements Judge {

    private static final Set<String> ACTS = Set.of("appeal", "remedy");

    @Override
    public Ruling judge(Matter matter) {
        var a = matter.role("a");
        if (a.isEmpty()) {
            return matter.without("a");
        }
        var windows = windows(matter.scene().plan());
        windows.removeAll(a.nodes());
        if (windows.isEmpty()) {
            return Ruling.refuted(matter.note("remedy.none"));
        }
        var role = matter.acts().role(windows);
        var follows = OrderJudge.all(
                matter, Order.until(new Answered(a, role, matter.scene().plan()), matter.escape()));
        if (!follows.isProved()) {
            return follows.saying(matter.note("remedy.lacks"));
        }
        var ruling = follows;
        for (var window : windows) {
            ruling = ruling.and(longEnough(matter, window));
        }
        return matter.rule().kind() == org.madang.charter.internal.rules.Kind.REMEDY_INDEPENDENT
                ? ruling.and(independent(matter, windows))
                : ruling;
    }

    private static Ruling longEnough(Matter matter, Node window) {
        var plan = matter.scene().plan();
        var inner = new Window(matter.acts().role(PeopleJudge.alone(window)), plan);
        return TimeJudge.atLeast(matter, new UnlessAppealed(inner, window));
    }

    /** An appeal that comes in ends the wait rightly. */
    private record UnlessAppealed(Window window, Node node) implements Span {

        @Override
        public int open(Edge edge) {
            return window.open(edge);
        }

        @Override
        public Set<String> watched() {
            return window.watched();
        }

        @Override
        public int next(int state, Edge edge, boolean over) {
            int next = window.next(state, edge, over);
            var cause = edge.cause();
            var appealed = cause.why() == Cause.Why.MESSAGE
                    || cause.why() == Cause.Why.SIGNAL
                    || (cause.why() == Cause.Why.COMPLETE && cause.node().equals(node));
            return next == CLOSED && appealed ? GIVEN_UP : next;
        }
    }

    /** Where an appeal can come in. */
    static Set<Node> windows(Plan plan) {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var node : plan.nodes()) {
            if (isWindow(node, plan)) {
                found.add(node);
            }
        }
        found.removeIf(node -> plan.around(node).stream().anyMatch(found::contains));
        return found;
    }

    private static boolean isWindow(Node node, Plan plan) {
        var named = isNamed(node);
        return switch (node.kind()) {
            case EVENT_GATEWAY ->
                named || plan.next(node).stream().anyMatch(event -> !isTimer(event) && leadsToAppeal(event, plan));
            case RECEIVE_TASK -> named;
            case CATCH -> named && !plan.isChoiceOfEvents(node);
            case USER_TASK, SUBPROCESS, CALL ->
                (named && waits(node, plan))
                        || plan.boundaries(node).stream()
                                .anyMatch(event ->
                                        event.event().trigger() == Trigger.MESSAGE && leadsToAppeal(event, plan));
            default -> false;
        };
    }

    private static boolean isNamed(Node node) {
        return Acts.acts(node).stream().anyMatch(ACTS::contains);
    }

    private static boolean isTimer(Node node) {
        return node.event().trigger() == Trigger.TIMER;
    }

    /** Whether time passes there by a timer, so that it is a window and not the decision on an appeal. */
    private static boolean waits(Node node, Plan plan) {
        return plan.boundaries(node).stream().anyMatch(RemedyJudge::isTimer)
                || plan.inside(node).stream().anyMatch(inner -> inner.kind() == Kind.CATCH && isTimer(inner));
    }

    private static boolean leadsToAppeal(Node event, Plan plan) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Node>(List.of(event));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (Acts.acts(node).contains("appeal")) {
                return true;
            }
            if (seen.add(node) && !node.kind().isActivity()) {
                open.addAll(plan.next(node));
            }
        }
        return false;
    }

    private static Ruling independent(Matter matter, Set<Node> windows) {
        var people = PeopleJudge.people(matter);
        var appeals = new Appeals(matter.scene().plan(), people, windows);
        Set<Node> judges = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var window : windows) {
            var found = appeals.judges(window);
            if (found.isEmpty()) {
                return Ruling.unknown(matter.words().about(window, "remedy.nobody", window.label()));
            }
            judges.addAll(found);
        }
        var deciders = deciders(matter, people);
        if (deciders.isEmpty()) {
            return Ruling.unknown(matter.note("remedy.who"));
        }
        for (var judge : judges) {
            for (var decider : deciders) {
                var both = PeopleJudge.common(matter, people, decider, judge);
                if (!both.isEmpty()) {
                    return Ruling.refuted(matter.words()
                            .about(judge, "people.both", decider.label(), judge.label(), String.join(", ", both)));
                }
            }
        }
        return Ruling.proved();
    }

    /** Who decided: whoever did it, or the people whose work comes right before. */
    private static List<Node> deciders(Matter matter, People people) {
        var own = people.doers(matter.nodes("a"));
        if (!own.isEmpty()) {
            return own;
        }
        var plan = matter.scene().plan();
        return plan.nodes().stream()
                .filter(node -> node.kind() == Kind.USER_TASK && !isNamed(node))
                .filter(node -> leadsTo(node, matter.nodes("a"), plan))
                .toList();
    }

    private static boolean leadsTo(Node task, Set<Node> to, Plan plan) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Node>(plan.next(task));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (to.contains(node)) {
                return true;
            }
            if (seen.add(node) && node.kind() != Kind.USER_TASK) {
                open.addAll(plan.next(node));
                open.addAll(plan.within(node).stream()
                        .filter(inner -> inner.kind() == Kind.START)
                        .toList());
                if (plan.next(node).isEmpty()) {
                    plan.around(node).stream().limit(1).forEach(scope -> open.addAll(plan.next(scope)));
                }
            }
        }
        return false;
    }

    /** States: 0 nothing, 1 decided and no window yet, 2 a window was there and nothing else since. */
    private record Answered(Role a, Role window, Plan plan) implements Monitor {

        @Override
        public int next(int state, Occurrence one) {
            if (window.begins(one)) {
                return 2;
            }
            if (a.isDone(one)) {
                return state == 2 ? 2 : 1;
            }
            var other = one.what() == Occurrence.What.STARTED
                    && one.node().kind().isActivity()
                    && !a.nodes().contains(one.node())
                    && !isNamed(one.node())
                    && plan.around(one.node()).stream()
                            .noneMatch(scope -> isNamed(scope) || window.nodes().contains(scope));
            return state == 2 && other ? 0 : state;
        }

        @Override
        public boolean broken(int state) {
            return false;
        }

        @Override
        public boolean owing(int state) {
            return state == 1;
        }

        @Override
        public Set<String> watched() {
            var ids = new TreeSet<String>();
            plan.nodes().stream().filter(node -> node.kind().isActivity()).forEach(node -> ids.add(node.id()));
            ids.addAll(a.ids());
            ids.addAll(window.ids());
            return ids;
        }
    }
}
