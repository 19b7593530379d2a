package org.madang.charter.internal.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.madang.charter.Charter;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** Tries rules on a sketched model. */
final class Tried {

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private LocalDate day = LocalDate.of(2026, 3, 2);
    private Locale language = Locale.ENGLISH;

    static Tried model(String sketch) {
        var tried = new Tried();
        tried.files.put("main.bpmn", Sketch.bpmn("main", sketch));
        return tried;
    }

    Tried with(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Tried calling(String process, String sketch) {
        files.put(process + ".bpmn", Sketch.bpmn(process, sketch));
        return this;
    }

    Tried on(LocalDate date) {
        day = date;
        return this;
    }

    Tried in(Locale locale) {
        language = locale;
        return this;
    }

    /** The report of the only rule. */
    RuleReport rule(String... lines) {
        return rules(lines).stream()
                .filter(rule -> !rule.id().matches("(sound|table|data)\\..*"))
                .findFirst()
                .orElseThrow();
    }

    List<RuleReport> rules(String... lines) {
        return Charter.standard()
                .on(day)
                .in(language)
                .withRules("test.charter", String.join("\n", lines))
                .check(files)
                .models()
                .stream()
                .filter(model -> model.process().equals("main"))
                .findFirst()
                .orElseThrow()
                .rules();
    }

    Verdict verdict(String... lines) {
        return rule(lines).verdict();
    }

    /** The elements of the way that breaks the only rule. */
    List<String> way(String... lines) {
        return rule(lines).steps().stream()
                .map(Step::activity)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }
}
