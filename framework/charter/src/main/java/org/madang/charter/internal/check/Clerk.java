package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.charter.Guard;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.proof.Moves;
import org.madang.charter.internal.proof.Narrator;
import org.madang.charter.internal.rules.Rule;

/** Writes down what was found about a rule, and whether an exception excuses it. */
final class Clerk {

    private final Book book;
    private final Settings settings;
    private final Words words;

    Clerk(Book book, Settings settings, Words words) {
        this.book = book;
        this.settings = settings;
        this.words = words;
    }

    RuleReport report(Rule rule, Ruling ruling) {
        return report(rule, ruling, "");
    }

    RuleReport report(Rule rule, Ruling ruling, String repair) {
        var steps = new ArrayList<Step>();
        ruling.breach().ifPresent(breach -> steps.addAll(new Narrator(settings.language()).tell(breach)));
        steps.addAll(ruling.notes());
        var verdict = ruling.isRefuted() ? excuse(rule, steps) : ruling.verdict();
        return new RuleReport(
                rule.id(),
                rule.sentence(),
                citation(rule),
                verdict,
                steps,
                verdict == Verdict.REFUTED ? repair : "",
                ruling.breach().map(breach -> Moves.of(breach.edges())).orElse(List.of()),
                guards(rule, ruling));
    }

    /** What is to be watched only in the cases that the rule is about; how a case begins is watched in all. */
    private static List<Guard> guards(Rule rule, Ruling ruling) {
        if (rule.when().isEmpty()) {
            return ruling.guards();
        }
        var cases = new HashMap<String, String>();
        rule.when().forEach(when -> cases.put(when.variable(), when.value()));
        return ruling.guards().stream()
                .map(guard -> guard.kind() == Guard.Kind.PARAMETER ? guard : guard.in(cases))
                .toList();
    }

    /** What was found about something that no book needs to say. */
    static RuleReport report(String id, String sentence, Ruling ruling, Locale language) {
        var steps = new ArrayList<Step>();
        ruling.breach().ifPresent(breach -> steps.addAll(new Narrator(language).tell(breach)));
        steps.addAll(ruling.notes());
        return new RuleReport(
                id,
                sentence,
                "",
                ruling.verdict(),
                steps,
                "",
                ruling.breach().map(breach -> Moves.of(breach.edges())).orElse(List.of()),
                ruling.guards());
    }

    private String citation(Rule rule) {
        return rule.citation().isBlank() ? book.rules().header().source() : rule.citation();
    }

    private Verdict excuse(Rule rule, List<Step> steps) {
        var today = settings.today();
        var excuse = book.rules().exception(rule.id(), today);
        if (excuse.isPresent()) {
            var waiver = excuse.get();
            var until = waiver.until().map(Object::toString).orElse("-");
            steps.add(words.note("exception.stands", waiver.citation(), waiver.signer(), until));
            return Verdict.LAWFUL_EXCEPTION;
        }
        book.rules().exceptions().stream()
                .filter(waiver -> waiver.rule().equals(rule.id()))
                .forEach(waiver -> steps.add(words.note(
                        "exception.over",
                        waiver.citation(),
                        waiver.signer(),
                        waiver.until().map(Object::toString).orElse("-"))));
        return Verdict.REFUTED;
    }

    /** Says so if the book is not in force on the day; its rules are then not applied. */
    Optional<RuleReport> outOfForce() {
        var header = book.rules().header();
        var today = settings.today();
        var early = header.from().filter(today::isBefore);
        var late = header.to().filter(today::isAfter);
        if (early.isEmpty() && late.isEmpty()) {
            return Optional.empty();
        }
        var from = header.from().map(Object::toString).orElse("-");
        var to = header.to().map(Object::toString).orElse("-");
        return Optional.of(new RuleReport(
                header.pack(),
                words.say("book.validity", header.pack(), from, to),
                header.source(),
                Verdict.PROVED,
                List.of(words.note("book.not.applied", today.toString())),
                ""));
    }
}
