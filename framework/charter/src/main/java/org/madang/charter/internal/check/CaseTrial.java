package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.madang.charter.RuleReport;
import org.madang.charter.RunningCase;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.proof.Soundness;
import org.madang.charter.internal.rules.Kind;
import org.madang.charter.internal.rules.Rule;
import org.madang.charter.internal.space.Explorer;

/** Judges a running case that is to go on by a process, by all rules that hold for it. */
final class CaseTrial {

    private final Papers papers;
    private final ProcessModel process;
    private final Settings settings;
    private final RunningCase running;
    private final Words words;

    CaseTrial(Papers papers, ProcessModel process, Settings settings, RunningCase running) {
        this.papers = papers;
        this.process = process;
        this.settings = settings;
        this.running = running;
        this.words = Words.in(settings.language());
    }

    List<RuleReport> reports(List<Book> books) {
        try {
            return judged(books);
        } catch (IllegalArgumentException unreadable) {
            return List.of(unjudged(settings, "case.past", String.valueOf(unreadable.getMessage())));
        }
    }

    private List<RuleReport> judged(List<Book> books) {
        var explorer = new Explorer(papers.pack(), process);
        if (!explorer.problems().isEmpty()) {
            return List.of(unjudged(words, words.note("model.unjudged")));
        }
        var plan = new Plan(papers.pack(), process);
        var history = History.of(running, plan);
        var footing = new Footing(running.places(), plan, history, words);
        if (!footing.problems().isEmpty()) {
            return List.of(unjudged(words, footing.problems().get(0)));
        }
        var whole = explorer.from(history.occurrences(), footing.stands());
        var ahead = explorer.from(List.of(), footing.stands());
        return judged(
                books,
                new CaseMatter(
                        Scene.of(plan, whole, papers, settings),
                        Scene.of(plan, ahead, papers, settings),
                        history,
                        footing));
    }

    private List<RuleReport> judged(List<Book> books, CaseMatter matter) {
        var reports = new ArrayList<RuleReport>();
        new Missing(matter.ahead())
                .first(running.variables())
                .ifPresent(missing -> reports.add(
                        new RuleReport("case", words.say("case.told"), "", Verdict.REFUTED, List.of(missing), "")));
        var subject = matter.ahead().proofs().subject();
        new Soundness(settings.language())
                .checkRunning(subject)
                .forEach(report -> reports.add(
                        report.verdict() == Verdict.REFUTED ? told(report, matter.history(), true) : report));
        reports.addAll(new TableRules(matter.ahead()).reports());
        books.forEach(book -> reports.addAll(judged(book, matter)));
        return reports;
    }

    private List<RuleReport> judged(Book book, CaseMatter matter) {
        var clerk = new Clerk(book, settings, words);
        var outOfForce = clerk.outOfForce();
        if (outOfForce.isPresent()) {
            return List.of(outOfForce.get());
        }
        return book.rules().rules().stream()
                .filter(rule -> rule.kind() != Kind.CAN_HAPPEN && rule.kind() != Kind.CAN_HAPPEN_WHATEVER)
                .map(rule -> report(rule, book, clerk, matter))
                .toList();
    }

    private RuleReport report(Rule rule, Book book, Clerk clerk, CaseMatter matter) {
        var ruling = matter.ruling(rule, book);
        var report = clerk.report(rule, ruling);
        var way = ruling.breach();
        return way.isEmpty()
                ? report
                : told(report, matter.history(), way.get().edges().stream().anyMatch(edge -> !edge.isBefore()));
    }

    /** Tells first what the case has done; if it goes no further, that breaks the rule already. */
    private RuleReport told(RuleReport report, History history, boolean goesOn) {
        var steps = new ArrayList<Step>();
        var done = history.told().stream().map("‘%s’"::formatted).collect(Collectors.joining(", "));
        steps.add(done.isEmpty() ? words.note("case.nothing") : words.note("case.so-far", done));
        if (!goesOn) {
            steps.add(words.note("case.broken"));
        }
        steps.addAll(report.steps());
        return new RuleReport(
                report.id(), report.sentence(), report.citation(), report.verdict(), steps, "", report.moves());
    }

    static RuleReport unjudged(Settings settings, String key, String about) {
        var words = Words.in(settings.language());
        return unjudged(words, words.note(key, about));
    }

    private static RuleReport unjudged(Words words, Step why) {
        return new RuleReport("case", words.say("rule.case"), "", Verdict.UNSUPPORTED, List.of(why), "");
    }
}
