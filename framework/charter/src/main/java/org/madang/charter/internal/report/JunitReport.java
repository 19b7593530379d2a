package org.madang.charter.internal.report;

import java.util.List;
import java.util.Locale;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

/** A report as the XML that JUnit's runners write: a suite for each process, a case for each rule. */
public final class JunitReport {

    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private JunitReport(Texts texts) {
        this.texts = texts;
    }

    /** What is refuted failed; what could not be decided is an error; an exception passed and says why. */
    public static String write(Findings findings, Texts texts) {
        var report = new JunitReport(texts);
        report.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        report.out.append("<testsuites%s>\n"
                .formatted(counts(findings.models().stream()
                        .flatMap(model -> model.rules().stream())
                        .toList())));
        findings.models().forEach(report::suite);
        return report.out.append("</testsuites>\n").toString();
    }

    private void suite(ModelReport model) {
        out.append("  <testsuite name=\"%s\"%s time=\"%s\">\n"
                .formatted(Markup.text(name(model)), counts(model.rules()), seconds(model)));
        for (var rule : model.rules()) {
            out.append("    <testcase classname=\"%s\" name=\"%s\">"
                    .formatted(Markup.text(name(model)), Markup.text(rule.id() + ": " + Wording.sentence(rule))));
            outcome(rule);
            out.append("</testcase>\n");
        }
        out.append("  </testsuite>\n");
    }

    private static String seconds(ModelReport model) {
        return String.format(Locale.ROOT, "%.3f", model.millis() / 1000);
    }

    private static String name(ModelReport model) {
        return model.process().isEmpty() ? model.file() : model.file() + "#" + model.process();
    }

    private static String counts(List<RuleReport> rules) {
        var refuted =
                rules.stream().filter(rule -> rule.verdict() == Verdict.REFUTED).count();
        var fine =
                rules.stream().filter(rule -> Findings.isFine(rule.verdict())).count();
        return " tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"0\""
                .formatted(rules.size(), refuted, rules.size() - refuted - fine);
    }

    private void outcome(RuleReport rule) {
        if (rule.verdict() == Verdict.REFUTED) {
            problem("failure", rule);
        } else if (!Findings.isFine(rule.verdict())) {
            problem("error", rule);
        } else if (rule.verdict() != Verdict.PROVED) {
            out.append("<system-out>%s</system-out>".formatted(Markup.text(Wording.whole(rule, texts))));
        }
    }

    private void problem(String element, RuleReport rule) {
        out.append("<%s type=\"%s\" message=\"%s\">%s</%s>"
                .formatted(
                        element,
                        rule.verdict(),
                        Markup.text(Wording.sentence(rule)),
                        Markup.text(Wording.whole(rule, texts)),
                        element));
    }
}
