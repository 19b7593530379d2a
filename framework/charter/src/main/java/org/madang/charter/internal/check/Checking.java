package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.charter.ModelReport;
import org.madang.charter.Report;
import org.madang.charter.RuleReport;
import org.madang.charter.RunningCase;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.ProcessModel;

/** Checks files once. */
public final class Checking {

    private final Settings settings;
    private final Papers papers;
    private final Set<String> called = new HashSet<>();

    public Checking(Settings settings, Map<String, byte[]> files) {
        this.settings = settings;
        this.papers = new Papers(files);
        papers.pack().processes().stream()
                .flatMap(process -> process.nodes().stream())
                .filter(node -> node.kind() == Kind.CALL)
                .forEach(node -> called.add(node.work().calls()));
    }

    public Report report() {
        var models = new ArrayList<ModelReport>();
        papers.pack().processes().forEach(process -> models.add(model(process)));
        papers.unreadable().forEach(file -> models.add(unreadable(file)));
        return new Report(models);
    }

    /** What keeps a running case from going on by these files, or that nothing does. */
    public ModelReport move(RunningCase running) {
        long begin = System.nanoTime();
        var process = papers.pack().process(running.process());
        var rules = process.map(found -> new CaseTrial(papers, found, settings, running).reports(books(found)))
                .orElseGet(() -> List.of(CaseTrial.unjudged(settings, "case.process", running.process())));
        var file = process.map(ProcessModel::file).orElse("");
        return new ModelReport(file, running.process(), Verdicts.worst(rules), millis(begin), rules);
    }

    private ModelReport model(ProcessModel process) {
        long begin = System.nanoTime();
        var rules = new Trial(papers, process, settings).reports(books(process));
        return new ModelReport(process.file(), process.id(), Verdicts.worst(rules), millis(begin), rules);
    }

    /** A book names its processes, or else holds for all of its folder that no other process calls. */
    private List<Book> books(ProcessModel process) {
        var books = new ArrayList<>(settings.books());
        books.addAll(papers.books(process.file()));
        return books.stream().filter(book -> isAbout(book, process)).toList();
    }

    private boolean isAbout(Book book, ProcessModel process) {
        var named = book.rules().header().processes();
        return named.isEmpty() ? !called.contains(process.id()) : named.contains(process.id());
    }

    private static ModelReport unreadable(Papers.Unreadable file) {
        var rule = new RuleReport(
                file.kind(), "", "", Verdict.UNSUPPORTED, List.of(new Step(file.file(), file.why())), "");
        return new ModelReport(file.file(), "", Verdict.UNSUPPORTED, 0, List.of(rule));
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
