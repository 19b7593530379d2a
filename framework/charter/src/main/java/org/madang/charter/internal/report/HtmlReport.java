package org.madang.charter.internal.report;

import java.util.List;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

/** A report as one page that needs nothing else: no script, no address, styles allowed by their hash. */
public final class HtmlReport {

    private final Findings findings;
    private final Texts texts;
    private final Drawings drawings;
    private final StringBuilder out = new StringBuilder();

    private HtmlReport(Findings findings, Texts texts) {
        this.findings = findings;
        this.texts = texts;
        this.drawings = new Drawings(findings.files(), texts);
    }

    public static String write(Findings findings, Texts texts) {
        return new HtmlReport(findings, texts).page();
    }

    private String page() {
        var style = Stylesheet.read();
        out.append("""
            <!DOCTYPE html>
            <html lang="%s" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <main>
            <h1>%s</h1>
            """.formatted(
                        texts.language().toLanguageTag(), Stylesheet.hash(style), say("title"), style, say("title")));
        summary();
        findings.models().forEach(this::model);
        legend();
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void summary() {
        var models = texts.say("models", findings.models().size());
        tag("p", texts.say("judged", models, findings.day().toString()));
        out.append("<ul class=\"counts\">\n");
        findings.verdicts().stream()
                .filter(verdict -> findings.rules(verdict) > 0)
                .forEach(verdict ->
                        out.append("<li>%s <b>%d</b></li>\n".formatted(badge(verdict), findings.rules(verdict))));
        out.append("</ul>\n");
    }

    private void model(ModelReport model) {
        var name = model.process().isEmpty() ? texts.say("no-process") : model.process();
        out.append("<section class=\"model\">\n<h2><bdi>%s</bdi> %s</h2>\n<p class=\"file\"><bdi>%s</bdi></p>\n"
                .formatted(Markup.text(name), badge(model.verdict()), Markup.text(model.file())));
        for (var verdict : Findings.gravestFirst()) {
            if (!Findings.isFine(verdict)) {
                Findings.rules(model, verdict).forEach(rule -> broken(model, rule));
            }
        }
        var fine = model.rules().stream()
                .filter(rule -> Findings.isFine(rule.verdict()))
                .toList();
        if (!fine.isEmpty()) {
            table(fine);
        }
        out.append("</section>\n");
    }

    private void broken(ModelReport model, RuleReport rule) {
        out.append("<article class=\"%s\">\n<h3>%s <span dir=\"auto\">%s</span></h3>\n"
                .formatted(rule.verdict(), badge(rule.verdict()), Markup.text(Wording.sentence(rule))));
        out.append("<div class=\"told\" tabindex=\"0\">\n");
        told(rule);
        out.append("</div>\n");
        var drawn = drawings.of(model, rule);
        out.append(drawn.isEmpty() ? "" : "<div>\n" + drawn + "</div>\n");
        out.append("</article>\n");
    }

    private void told(RuleReport rule) {
        if (!rule.citation().isBlank()) {
            tag("p class=\"citation\" dir=\"auto\"", texts.say("citation", rule.citation()));
        }
        if (!rule.steps().isEmpty()) {
            tag("p class=\"lead\"", texts.say(rule.verdict() == Verdict.REFUTED ? "way" : "because"));
            steps(rule);
        }
        if (!rule.repair().isBlank()) {
            tag("p class=\"repair\" dir=\"auto\"", texts.say("repair", rule.repair()));
        }
    }

    private void steps(RuleReport rule) {
        out.append("<ol class=\"steps\">\n");
        for (var step : rule.steps()) {
            out.append("<li><span dir=\"auto\">%s</span>".formatted(Markup.text(step.sentence())));
            if (!step.activity().isBlank()) {
                out.append(" <code><bdi>%s</bdi></code>".formatted(Markup.text(step.activity())));
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n");
    }

    private void table(List<RuleReport> rules) {
        out.append(
                "<table>\n<thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead>\n<tbody>\n"
                        .formatted(say("verdict"), say("rule"), say("source")));
        for (var rule : rules) {
            out.append("<tr><td>%s</td><td dir=\"auto\">%s%s</td><td dir=\"auto\">%s</td></tr>\n"
                    .formatted(
                            badge(rule.verdict()),
                            Markup.text(Wording.sentence(rule)),
                            why(rule),
                            Markup.text(rule.citation())));
        }
        out.append("</tbody>\n</table>\n");
    }

    private static String why(RuleReport rule) {
        if (rule.verdict() == Verdict.PROVED) {
            return "";
        }
        var text = new StringBuilder();
        rule.steps().forEach(step -> text.append("<br><small>%s</small>".formatted(Markup.text(step.sentence()))));
        return text.toString();
    }

    private void legend() {
        out.append("<section>\n<h2>%s</h2>\n<dl>\n".formatted(say("legend")));
        findings.verdicts()
                .forEach(verdict -> out.append(
                        "<dt>%s</dt><dd>%s</dd>\n".formatted(badge(verdict), Markup.text(texts.meaning(verdict)))));
        out.append("</dl>\n</section>\n");
    }

    private String badge(Verdict verdict) {
        return "<span class=\"badge %s\"><span aria-hidden=\"true\">%s</span> %s</span>"
                .formatted(verdict, Signs.of(verdict), Markup.text(texts.name(verdict)));
    }

    private String say(String key) {
        return Markup.text(texts.say(key));
    }

    private void tag(String tag, String text) {
        var name = tag.replaceFirst(" .*", "");
        out.append("<%s>%s</%s>\n".formatted(tag, Markup.text(text), name));
    }
}
