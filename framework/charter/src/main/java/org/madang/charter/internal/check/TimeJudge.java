package org.madang.charter.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.Guard;
import org.madang.charter.Term;
import org.madang.charter.internal.check.Clock.Stretch;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.proof.Breach;
import org.madang.charter.internal.rules.Kind;

/** Judges how long something must last at least. */
final class TimeJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        var a = matter.role("a");
        var open = matter.rule().kind() == Kind.MIN_OPEN;
        if (a.isEmpty()) {
            return open && matter.strange("a").isEmpty() ? matter.missing("a") : matter.without("a");
        }
        if (open) {
            return atLeast(matter, new Window(a, matter.scene().plan()));
        }
        var c = matter.role("c");
        return c.isEmpty() ? matter.without("c") : atLeast(matter, new Between(a, c.happening()));
    }

    static Ruling atLeast(Matter matter, Span span) {
        var scene = matter.scene();
        var space = scene.proofs().watching(matter.cases(), watched(matter, span));
        if (!space.complete()) {
            return Ruling.unknown(matter.note("too.large"));
        }
        var result = new Clock(space, span, scene.timers(matter.cases())).find();
        var finding = new TimeJudge().finding(matter, result);
        if (!result.complete() && !finding.isRefuted()) {
            return Ruling.unknown(matter.note("too.large"));
        }
        return result.unclear().isEmpty() || !finding.isRefuted() ? finding : unclear(matter, result);
    }

    /** What opens and closes the stretch, and all that lets time pass. */
    private static Set<String> watched(Matter matter, Span span) {
        var scene = matter.scene();
        var watched = new TreeSet<>(span.watched());
        scene.plan().nodes().stream()
                .filter(node -> node.event().trigger() == Trigger.TIMER)
                .forEach(timer -> watched.add(timer.id()));
        scene.timers(matter.cases()).setters().keySet().forEach(setter -> watched.add(setter.id()));
        return watched;
    }

    private static Ruling unclear(Matter matter, Clock.Result result) {
        var timer = result.unclear().iterator().next();
        return Ruling.unknown(matter.words()
                .about(
                        timer,
                        "time.unclear",
                        timer.label(),
                        timer.event().timer().text()));
    }

    private Ruling finding(Matter matter, Clock.Result result) {
        var guards = new ArrayList<Guard>();
        for (var stretch : result.stretches()) {
            var early = early(matter, stretch.chain());
            if (early.isPresent()) {
                return refuted(matter, stretch, early.get());
            }
            stretch.chain().waits().forEach(wait -> guards.addAll(wait.guards()));
        }
        if (result.stretches().isEmpty()) {
            return Ruling.proved(
                    matter.note("time.never", Matter.said(matter.rule().names("a"))));
        }
        var full = guards.stream().distinct().map(guard -> full(matter, guard)).toList();
        return full.isEmpty() ? Ruling.proved() : Ruling.guarded(full, matter.note("time.guarded"));
    }

    private static Guard full(Matter matter, Guard guard) {
        return guard.kind() == Guard.Kind.AT_LEAST
                ? new Guard(
                        guard.kind(),
                        guard.process(),
                        guard.elements(),
                        Map.of(
                                "term",
                                matter.rule().term().toString(),
                                "calendar",
                                matter.calendar().name()))
                : guard;
    }

    private static Ruling refuted(Matter matter, Stretch stretch, Early early) {
        return Ruling.refuted(
                new Breach(Breach.How.BROKEN, stretch.way()),
                early.waits().isEmpty()
                        ? matter.note("time.none", matter.rule().term().toString())
                        : matter.note(
                                "time.early",
                                early.start().toString(),
                                early.end().toString(),
                                early.lawful().toString(),
                                matter.rule().term().toString(),
                                matter.calendar().name()));
    }

    /** A start on which the times waited end before the law allows. */
    record Early(LocalDate start, LocalDate end, LocalDate lawful, List<TimerTerms.Wait> waits) {}

    static Optional<Early> early(Matter matter, Chain chain) {
        var calendar = matter.calendar();
        var term = matter.rule().term();
        if (chain.waits().size() == 1 && isPlainlyEnough(chain.waits().get(0), term)) {
            return Optional.empty();
        }
        var waited = Waited.of(chain, calendar);
        int number = Sweep.firstEarly(calendar, term, waited);
        if (number < 0) {
            return Optional.empty();
        }
        var start = Sweep.start(calendar, number);
        var lawful = Sweep.lastDays(calendar, term).from(start);
        return Optional.of(new Early(start, waited.lastDay(start), lawful, chain.waits()));
    }

    private static boolean isPlainlyEnough(TimerTerms.Wait wait, Term term) {
        return wait.calendar().isEmpty() && wait.term().equals(term);
    }
}
