package org.madang.charter.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** The rules a SARIF log speaks of, and SARIF's words for our verdicts. */
final class SarifRules {

    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<Object> descriptors = new ArrayList<>();

    /** Where the rule stands in the list; it is added when first asked for. */
    int index(RuleReport rule) {
        return indexes.computeIfAbsent(rule.id(), id -> {
            descriptors.add(descriptor(rule));
            return descriptors.size() - 1;
        });
    }

    List<Object> descriptors() {
        return descriptors;
    }

    private static Map<String, Object> descriptor(RuleReport rule) {
        var help = Wording.sentence(rule) + (rule.citation().isBlank() ? "" : "\n" + rule.citation());
        var descriptor = new LinkedHashMap<String, Object>();
        descriptor.put("id", rule.id());
        descriptor.put("shortDescription", Map.of("text", Wording.sentence(rule)));
        descriptor.put("help", Map.of("text", help));
        descriptor.put("defaultConfiguration", Map.of("level", "error"));
        return descriptor;
    }

    /** Section 3.27.9: open is "insufficient information to decide whether a problem exists". */
    static String kind(Verdict verdict) {
        return switch (verdict) {
            case REFUTED, LAWFUL_EXCEPTION -> "fail";
            case PROVED -> "pass";
            case GUARDED -> "informational";
            case UNSUPPORTED, UNKNOWN -> "open";
        };
    }

    /** Section 3.27.10: none for all that does not fail. */
    static String level(Verdict verdict) {
        return switch (verdict) {
            case REFUTED -> "error";
            case LAWFUL_EXCEPTION -> "note";
            case PROVED, GUARDED, UNSUPPORTED, UNKNOWN -> "none";
        };
    }

    /** Section 3.35: broken, and accepted by somebody who may. */
    static Map<String, Object> exception(RuleReport rule) {
        var said = rule.steps().stream().map(Step::sentence).toList();
        var suppression = new LinkedHashMap<String, Object>();
        suppression.put("kind", "external");
        suppression.put("status", "accepted");
        suppression.put("justification", said.isEmpty() ? rule.citation() : String.join(" ", said));
        return suppression;
    }
}
