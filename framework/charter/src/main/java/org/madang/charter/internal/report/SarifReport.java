package org.madang.charter.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** A report as SARIF 2.1.0 (OASIS standard, with errata 01), for continuous integration and editors. */
public final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Findings findings;
    private final Texts texts;
    private final Places places;
    private final SarifRules rules = new SarifRules();

    private SarifReport(Findings findings, Texts texts) {
        this.findings = findings;
        this.texts = texts;
        this.places = new Places(findings.files());
    }

    public static String write(Findings findings, Texts texts) {
        return JsonWriter.write(new SarifReport(findings, texts).log());
    }

    private Map<String, Object> log() {
        var log = new LinkedHashMap<String, Object>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run()));
        return log;
    }

    private Map<String, Object> run() {
        var results = new ArrayList<Object>();
        findings.models().forEach(model -> model.rules().forEach(rule -> results.add(result(model, rule))));
        var run = new LinkedHashMap<String, Object>();
        run.put("tool", Map.of("driver", driver()));
        run.put("language", texts.language().toLanguageTag());
        run.put("columnKind", "utf16CodeUnits");
        run.put("invocations", List.of(invocation()));
        run.put("results", results);
        return run;
    }

    private Map<String, Object> driver() {
        var driver = new LinkedHashMap<String, Object>();
        driver.put("name", "Madang charter");
        driver.put("rules", rules.descriptors());
        return driver;
    }

    /** What could not be decided is told here as well: viewers hide open results. */
    private Map<String, Object> invocation() {
        var notes = new ArrayList<Object>();
        for (var model : findings.models()) {
            model.rules().stream().filter(SarifReport::isOpen).forEach(rule -> notes.add(note(model, rule)));
        }
        var invocation = new LinkedHashMap<String, Object>();
        invocation.put("executionSuccessful", true);
        invocation.put("toolExecutionNotifications", notes);
        return invocation;
    }

    private Map<String, Object> note(ModelReport model, RuleReport rule) {
        var note = new LinkedHashMap<String, Object>();
        note.put("level", "warning");
        note.put("message", Map.of("text", Wording.whole(rule, texts)));
        note.put("locations", List.of(place(model, rule)));
        return note;
    }

    private static boolean isOpen(RuleReport rule) {
        return !Findings.isFine(rule.verdict()) && rule.verdict() != Verdict.REFUTED;
    }

    private Map<String, Object> result(ModelReport model, RuleReport rule) {
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", rule.id());
        result.put("ruleIndex", rules.index(rule));
        result.put("kind", SarifRules.kind(rule.verdict()));
        result.put("level", SarifRules.level(rule.verdict()));
        result.put("message", Map.of("text", Wording.whole(rule, texts)));
        result.put("locations", List.of(place(model, rule)));
        result.put("partialFingerprints", Map.of("rule/v1", model.process() + "/" + rule.id()));
        if (rule.verdict() == Verdict.REFUTED && !rule.steps().isEmpty()) {
            result.put("codeFlows", List.of(way(model, rule)));
        }
        if (rule.verdict() == Verdict.LAWFUL_EXCEPTION) {
            result.put("suppressions", List.of(SarifRules.exception(rule)));
        }
        result.put("properties", properties(rule));
        return result;
    }

    private static Map<String, Object> properties(RuleReport rule) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("verdict", rule.verdict().name());
        properties.put("citation", rule.citation());
        properties.put("repair", rule.repair());
        return properties;
    }

    private Map<String, Object> place(ModelReport model, RuleReport rule) {
        var steps = rule.steps();
        return places.of(
                model.file(),
                model.process(),
                steps.isEmpty() ? model.process() : steps.get(steps.size() - 1).activity());
    }

    private Map<String, Object> way(ModelReport model, RuleReport rule) {
        var locations = rule.steps().stream().map(step -> on(model, step)).toList();
        return Map.of("threadFlows", List.of(Map.of("locations", locations)));
    }

    private Map<String, Object> on(ModelReport model, Step step) {
        var place = places.of(model.file(), model.process(), step.activity());
        place.put("message", Map.of("text", step.sentence()));
        return Map.of("location", place);
    }
}
