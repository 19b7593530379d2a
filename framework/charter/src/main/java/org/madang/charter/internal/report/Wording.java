package org.madang.charter.internal.report;

import org.madang.charter.RuleReport;

/** All that is known about a rule, as plain text. */
final class Wording {

    private Wording() {}

    /** The sentence; the id of a rule that has none. */
    static String sentence(RuleReport rule) {
        return rule.sentence().isBlank() ? rule.id() : rule.sentence();
    }

    static String whole(RuleReport rule, Texts texts) {
        var text = new StringBuilder(texts.name(rule.verdict())).append(": ").append(sentence(rule));
        int number = 1;
        for (var step : rule.steps()) {
            text.append('\n').append(number++).append(". ").append(step.sentence());
        }
        if (!rule.citation().isBlank()) {
            text.append('\n').append(texts.say("citation", rule.citation()));
        }
        if (!rule.repair().isBlank()) {
            text.append('\n').append(texts.say("repair", rule.repair()));
        }
        return text.toString();
    }
}
