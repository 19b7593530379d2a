package org.madang.charter.internal.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.proof.Soundness;
import org.madang.charter.internal.rules.Kind;
import org.madang.charter.internal.rules.Rule;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Occurrence;

/**
 * A running case under judgement.
 *
 * @param whole with all that happened in it
 * @param ahead only what is yet to come
 */
record CaseMatter(Scene whole, Scene ahead, History history, Footing footing) {

    private static final Judges JUDGES = new Judges();

    /**
     * What is found about a rule. Order is judged with the past. All else is judged for what is yet to come; a time that
     * runs already, and work of people that is drawn otherwise now, cannot be judged.
     */
    Ruling ruling(Rule rule, Book book) {
        return switch (rule.kind()) {
            case PRECEDENCE,
                    RESPONSE,
                    FRESHNESS,
                    EXACTLY_ONCE,
                    AT_MOST_ONCE,
                    EVERY_CASE,
                    NEVER,
                    NEVER_AFTER,
                    NOT_BOTH,
                    ALL_INSTANCES -> JUDGES.judge(remembering(rule, book));
            case SOUND -> sound();
            case SEPARATION -> separation(rule, book);
            case REMEDY, REMEDY_INDEPENDENT -> remedy(rule, book);
            case MIN_OPEN, MAX_OPEN, EXACTLY_OPEN, MIN_BETWEEN, MAX_BETWEEN, RESPONSE_WITHIN -> time(rule, book);
            default -> JUDGES.judge(ahead(rule, book));
        };
    }

    private Matter remembering(Rule rule, Book book) {
        var acts = new Acts(whole.plan(), history.older());
        return new Matter(rule, book.rules(), whole, Trial.windows(acts, book));
    }

    private Matter ahead(Rule rule, Book book) {
        return new Matter(rule, book.rules(), ahead, Trial.windows(new Acts(ahead.plan()), book));
    }

    private Ruling sound() {
        var reports = new Soundness(ahead.words().language())
                .checkRunning(ahead.proofs().subject());
        return SoundJudge.worst(reports);
    }

    private Ruling time(Rule rule, Book book) {
        var matter = remembering(rule, book);
        var a = matter.role("a");
        var open = EnumSet.of(Kind.MIN_OPEN, Kind.MAX_OPEN, Kind.EXACTLY_OPEN).contains(rule.kind());
        var span = open ? new Window(a, whole.plan()) : new Between(a, matter.role("c"));
        return isRunning(span) ? unclear(matter, "case.time", "a") : JUDGES.judge(ahead(rule, book));
    }

    /** Whether a stretch has begun and is not over where the case stands. */
    private boolean isRunning(Span span) {
        int state = Span.GIVEN_UP;
        for (var one : history.occurrences()) {
            var edge = alone(one);
            int next = state >= 0 ? span.next(state, edge, false) : Span.GIVEN_UP;
            if (next < 0 || next == Span.CLOSED) {
                next = span.open(edge);
            }
            state = next == Span.CLOSED ? Span.GIVEN_UP : next;
        }
        return state >= 0;
    }

    private static Edge alone(Occurrence one) {
        return new Edge(0, 0, new Cause(Cause.Why.BEFORE, one.node(), ""), List.of(), List.of(one), false);
    }

    /** Past the decision, or with the time for appeals running, nobody can tell from models how long there was. */
    private Ruling remedy(Rule rule, Book book) {
        var matter = remembering(rule, book);
        var a = matter.role("a");
        var windows = RemedyJudge.windows(ahead.plan());
        var begun = history.occurrences().stream().anyMatch(a::isDone)
                || footing.open().stream().anyMatch(windows::contains);
        return begun ? unclear(matter, "case.time", "a") : JUDGES.judge(ahead(rule, book));
    }

    /** Who did what is drawn otherwise now, or is for people a parameter names, cannot be told. */
    private Ruling separation(Rule rule, Book book) {
        var remembering = remembering(rule, book);
        var people = PeopleJudge.people(remembering);
        Optional<Node> changed = Stream.of("a", "c")
                .flatMap(slot -> people.doers(remembering.nodes(slot)).stream())
                .filter(history.done()::contains)
                .filter(node -> !ahead.plan().nodes().contains(node)
                        || node.work().groups().stream().anyMatch(group -> group.contains("{")))
                .findFirst();
        if (changed.isPresent()) {
            return Ruling.unknown(ahead.words()
                    .about(changed.get(), "case.people", changed.get().label()));
        }
        var acts = Trial.windows(new Acts(whole.plan()), book);
        return JUDGES.judge(new Matter(rule, book.rules(), whole, acts));
    }

    private static Ruling unclear(Matter matter, String key, String slot) {
        return Ruling.unknown(matter.note(key, Matter.said(matter.rule().names(slot))));
    }
}
