package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
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
                    List.of(new Problem(
                            Problem.Grade.UNSUPPORTED, process.id(), String.valueOf(tooMuch.getMessage()))),
                    books);
        }
    }

    private List<RuleReport> judged(Scene scene, List<Book> books) {
        var reports = new ArrayList<>(new Soundness(settings.language()).check(scene.proofs().subject()));
        reports.addAll(new TableRules(scene).reports());
        for (var book : books) {
            var acts = acts(scene, book);
            var clerk = new Clerk(book, settings, words);
            if (clerk.outOfForce().isPresent()) {
                reports.add(clerk.outOfForce().get());
                continue;
            }
            for (var rule : book.rules().rules()) {
                reports.add(clerk.report(rule, JUDGES.judge(new Matter(rule, book.rules(), scene, acts))));
            }
        }
        return reports;
    }

    private static Acts acts(Scene scene, Book book) {
        var acts = new Acts(scene.plan());
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
                reports.add(new Clerk(book, settings, words)
                        .report(rule, Ruling.unknown(words.note("model.unjudged"))));
            }
        }
        return reports;
    }
}
