package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.model.Problem;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.proof.Soundness;
import org.madang.charter.internal.rules.Kind;
import org.madang.charter.internal.rules.Rule;

/** Judges one process by all rules that hold for it. */
final class Trial {

    private static final Judges JUDGES = new Judges();

    private final Papers papers;
    private final ProcessModel process;
    private final Settings settings;
    private final Words words;

    Trial(Papers papers, ProcessModel process, Settings settings) {
        this.papers = papers;
        this.process = process;
        this.settings = settings;
        this.words = Words.in(settings.language());
    }

    List<RuleReport> reports(List<Book> books) {
        try {
            var scene = new Scene(papers.pack(), process, papers, settings);
            var problems = scene.spaces().problems();
            return problems.isEmpty() ? judged(scene, books) : unjudged(problems, books);
        } catch (IllegalArgumentException tooMuch) {
            return unjudged(
                    List.of(new Problem(Problem.Grade.UNSUPPORTED, process.id(), String.valueOf(tooMuch.getMessage()))),
                    books);
        }
    }

    private List<RuleReport> judged(Scene scene, List<Book> books) {
        var reports = new ArrayList<>(
                new Soundness(settings.language()).check(scene.proofs().subject()));
        if (!books.isEmpty()) {
            new Told(scene).report().ifPresent(reports::add);
        }
        reports.addAll(new TableRules(scene).reports());
        if (!books.isEmpty()) {
            reports.addAll(new DataRules(scene).reports());
        }
        var twins = new Twins(JUDGES::judge);
        for (var book : books) {
            reports.addAll(judged(scene, book, twins));
        }
        return reports;
    }

    private List<RuleReport> judged(Scene scene, Book book, Twins twins) {
        var clerk = new Clerk(book, settings, words);
        var outOfForce = clerk.outOfForce();
        if (outOfForce.isPresent()) {
            return List.of(outOfForce.get());
        }
        var reports = new ArrayList<RuleReport>();
        var rulings = rulings(scene, book, twins);
        var mender = new Mender(papers, settings, book, rulings);
        rulings.forEach((matter, ruling) ->
                reports.add(clerk.report(matter.rule(), ruling, ruling.isRefuted() ? mender.repair(matter) : "")));
        return reports;
    }

    /** What is found about each rule of a book, in its order. */
    static Map<Matter, Ruling> rulings(Scene scene, Book book) {
        return rulings(scene, book, new Twins(JUDGES::judge));
    }

    /** The same, without judging again what another book says too. */
    static Map<Matter, Ruling> rulings(Scene scene, Book book, Twins twins) {
        var acts = acts(scene, book);
        var rulings = new LinkedHashMap<Matter, Ruling>();
        for (var rule : book.rules().rules()) {
            var matter = new Matter(rule, book.rules(), scene, acts);
            rulings.put(matter, twins.ruling(matter));
        }
        return rulings;
    }

    /** What is found about one rule. */
    static Ruling ruling(Scene scene, Book book, Rule rule) {
        return JUDGES.judge(new Matter(rule, book.rules(), scene, acts(scene, book)));
    }

    private static Acts acts(Scene scene, Book book) {
        return windows(new Acts(scene.plan()), book);
    }

    /** Says what a book takes for a time in which others speak. */
    static Acts windows(Acts acts, Book book) {
        for (var rule : book.rules().rules()) {
            if (rule.kind() == Kind.MIN_OPEN) {
                acts.windows(acts.nodes(rule.names("a")));
            }
        }
        return acts;
    }

    private List<RuleReport> unjudged(List<Problem> problems, List<Book> books) {
        var reports = new ArrayList<RuleReport>();
        problems.forEach(problem -> reports.add(new RuleReport(
                "model",
                words.say("rule.model"),
                "",
                problem.grade() == Problem.Grade.REFUSED ? Verdict.REFUTED : Verdict.UNSUPPORTED,
                List.of(new Step(problem.element(), problem.message())),
                "")));
        for (var book : books) {
            for (Rule rule : book.rules().rules()) {
                reports.add(
                        new Clerk(book, settings, words).report(rule, Ruling.unknown(words.note("model.unjudged"))));
            }
        }
        return reports;
    }
}
