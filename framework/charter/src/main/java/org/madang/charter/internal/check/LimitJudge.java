package org.madang.charter.internal.check;

import java.util.Optional;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.rules.Kind;

/** Judges how long something may take at most. */
final class LimitJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            var demanded =
                    matter.rule().kind() == Kind.MAX_OPEN && matter.strange("a").isEmpty();
            return demanded ? matter.missing("a") : matter.without("a");
        }
        if (matter.rule().kind() == Kind.MAX_OPEN) {
            return open(matter);
        }
        var follows = matter.rule().kind() == Kind.RESPONSE_WITHIN
                ? OrderJudge.all(
                        matter, Order.until(Order.response(matter.role("a"), matter.role("c")), matter.escape()))
                : Ruling.proved();
        return follows.isProved() ? between(matter) : follows;
    }

    private static Longest longest(Matter matter) {
        var plan = matter.scene().plan();
        return new Longest(plan, matter.scene().timers(matter.cases()));
    }

    private static Ruling open(Matter matter) {
        var ruling = Ruling.proved();
        var nodes = matter.nodes("a");
        for (var node : nodes) {
            var within = matter.scene().plan().around(node).stream().anyMatch(nodes::contains);
            if (!within) {
                ruling = ruling.and(judged(matter, node, longest(matter).open(node)));
            }
        }
        return ruling;
    }

    private static Ruling between(Matter matter) {
        var to = matter.nodes("c");
        if (to.isEmpty()) {
            return matter.without("c");
        }
        var ruling = Ruling.proved();
        for (var node : matter.nodes("a")) {
            var longest = longest(matter).after(node, to);
            if (matter.rule().kind() == Kind.RESPONSE_WITHIN) {
                var last = to.stream().map(one -> longest(matter).open(one)).reduce(Upper.NOTHING, Upper::or);
                longest = longest.then(last);
            }
            ruling = ruling.and(judged(matter, node, longest));
        }
        return ruling;
    }

    private static Ruling judged(Matter matter, Node node, Upper found) {
        var upper = found.counted();
        if (upper.endless().isPresent()) {
            var culprit = upper.endless().get();
            var note = matter.words().about(culprit, "time.endless", culprit.label());
            var breach = PeopleJudge.reach(matter, culprit).or(() -> PeopleJudge.reach(matter, node));
            return breach.map(way -> Ruling.refuted(way, note)).orElseGet(Ruling::proved);
        }
        var late = late(matter, upper);
        if (late.isPresent()) {
            return PeopleJudge.reach(matter, node)
                    .map(way -> Ruling.refuted(way, late.get()))
                    .orElseGet(Ruling::proved);
        }
        if (!upper.alarms().isEmpty()) {
            var slow = upper.alarms().get(0);
            return Ruling.proved(matter.words().about(slow, "time.alarm", slow.label()));
        }
        var guards = upper.chain().waits().stream()
                .flatMap(wait -> wait.guards().stream())
                .filter(guard -> guard.kind() == org.madang.charter.Guard.Kind.PARAMETER)
                .toList();
        return guards.isEmpty() ? Ruling.proved() : Ruling.guarded(guards, matter.note("time.guarded"));
    }

    private static Optional<org.madang.charter.Step> late(Matter matter, Upper upper) {
        var calendar = matter.calendar();
        var term = matter.rule().term();
        var lawful = Sweep.lastDays(calendar, term);
        var waited = Waited.of(upper.chain(), calendar);
        for (int number = 0; number < Sweep.days(calendar); number++) {
            var start = Sweep.start(calendar, number);
            var end = waited.lastDay(start);
            if (end.isAfter(lawful.from(start))) {
                return Optional.of(matter.note(
                        "time.late",
                        start.toString(),
                        end.toString(),
                        lawful.from(start).toString(),
                        term.toString(),
                        calendar.name()));
            }
        }
        return Optional.empty();
    }
}
