package org.madang.charter.internal.report;

import static java.util.stream.Collectors.joining;

import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** A report for somebody who reads it on a terminal. */
public final class TextReport {

    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private final Texts texts;
    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    private TextReport(Texts texts, boolean colours) {
        this.texts = texts;
        this.colours = colours;
    }

    /** Colours are never the only thing that tells. */
    public static String write(Findings findings, Texts texts, boolean colours) {
        var text = new TextReport(texts, colours);
        findings.models().forEach(text::model);
        text.summary(findings);
        return text.out.toString();
    }

    private void model(ModelReport model) {
        var name = model.process().isEmpty() ? texts.say("no-process") : model.process();
        line("", "%s  %s  %s".formatted(bold(plain(model.file())), plain(name), verdict(model.verdict())));
        for (var verdict : Findings.gravestFirst()) {
            if (verdict == Verdict.PROVED) {
                proved(model);
            } else {
                Findings.rules(model, verdict).forEach(this::rule);
            }
        }
        out.append('\n');
    }

    private void rule(RuleReport rule) {
        out.append('\n');
        line(
                "  ",
                verdict(rule.verdict()) + "  " + bold(plain(Wording.sentence(rule))) + "  (" + plain(rule.id()) + ")");
        if (!rule.citation().isBlank()) {
            line("      ", texts.say("citation", plain(rule.citation())));
        }
        steps(rule);
        if (!rule.repair().isBlank()) {
            line("      ", texts.say("repair", plain(rule.repair())));
        }
    }

    private void steps(RuleReport rule) {
        if (rule.steps().isEmpty()) {
            return;
        }
        line("      ", texts.say(rule.verdict() == Verdict.REFUTED ? "way" : "because"));
        int number = 1;
        for (var step : rule.steps()) {
            line("      ", "%3d  %s%s".formatted(number++, plain(step.sentence()), where(step)));
        }
    }

    private static String where(Step step) {
        return step.activity().isBlank() ? "" : "  [" + plain(step.activity()) + "]";
    }

    private void proved(ModelReport model) {
        var rules = Findings.rules(model, Verdict.PROVED);
        if (rules.isEmpty()) {
            return;
        }
        out.append('\n');
        line("  ", verdict(Verdict.PROVED) + "  " + texts.say("rules", rules.size()));
        rules.forEach(rule -> line(
                "      ",
                plain(Wording.sentence(rule))
                        + (rule.citation().isBlank() ? "" : "  [" + plain(rule.citation()) + "]")));
    }

    private void summary(Findings findings) {
        var counts = findings.verdicts().stream()
                .filter(verdict -> findings.rules(verdict) > 0)
                .map(verdict -> findings.rules(verdict) + " " + texts.name(verdict))
                .collect(joining(", "));
        line("", texts.say("summary", findings.models().size(), findings.day().toString(), counts));
        findings.verdicts().forEach(verdict -> line("  ", verdict(verdict) + ": " + texts.meaning(verdict)));
    }

    private void line(String margin, String text) {
        out.append(margin).append(text).append('\n');
    }

    private String verdict(Verdict verdict) {
        var text = Signs.of(verdict) + " " + texts.name(verdict);
        return colours ? colour(verdict) + text + PLAIN : text;
    }

    private String bold(String text) {
        return colours ? BOLD + text + PLAIN : text;
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> "\u001B[32m";
            case REFUTED -> "\u001B[1;31m";
            case GUARDED, LAWFUL_EXCEPTION -> "\u001B[36m";
            case UNSUPPORTED, UNKNOWN -> "\u001B[33m";
        };
    }

    /** What a stranger wrote, on one line and without orders to the terminal. */
    private static String plain(String text) {
        return text.codePoints()
                .map(letter -> Character.isISOControl(letter) || isOverride(letter) ? ' ' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Marks that turn the direction of what follows. */
    private static boolean isOverride(int letter) {
        return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
    }
}
