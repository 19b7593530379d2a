package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.madang.charter.ModelReport;
import org.madang.charter.Report;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.rules.Rule;

/** Checks files once. */
public final class Checking {

    private final Settings settings;
    private final Papers papers;

    public Checking(Settings settings, Map<String, byte[]> files) {
        this.settings = settings;
        this.papers = Papers.of(files);
    }

    public Report report() {
        var models = new ArrayList<ModelReport>();
        papers.pack().processes().forEach(process -> models.add(model(process)));
        papers.unreadable().forEach(file -> models.add(unreadable(file)));
        return new Report(models);
    }

    private ModelReport model(ProcessModel process) {
        long begin = System.nanoTime();
        var rules = new ArrayList<RuleReport>();
        process.problems()
                .forEach(problem -> rules.add(new RuleReport(
                        "model",
                        "",
                        "",
                        Verdict.UNSUPPORTED,
                        List.of(new Step(problem.element(), problem.message())),
                        "")));
        books(process).forEach(book -> book.rules().rules().forEach(rule -> rules.add(unknown(rule))));
        return new ModelReport(process.file(), process.id(), Verdicts.worst(rules), millis(begin), rules);
    }

    private List<Book> books(ProcessModel process) {
        var books = new ArrayList<>(settings.books());
        papers.books().stream()
                .filter(book -> process.file().startsWith(book.folder()))
                .forEach(books::add);
        return books;
    }

    private static RuleReport unknown(Rule rule) {
        return new RuleReport(rule.id(), rule.sentence(), rule.citation(), Verdict.UNKNOWN, List.of(), "");
    }

    private static ModelReport unreadable(Papers.Unreadable file) {
        var rule = new RuleReport(
                file.kind(), "", "", Verdict.UNSUPPORTED, List.of(new Step(file.file(), file.why())), "");
        return new ModelReport(file.file(), "", Verdict.UNSUPPORTED, 0, List.of(rule));
    }

    static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
