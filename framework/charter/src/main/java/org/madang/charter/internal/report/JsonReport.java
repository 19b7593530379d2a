package org.madang.charter.internal.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;

/** A report as JSON; the names are a promise. */
public final class JsonReport {

    private JsonReport() {}

    public static String write(Findings findings) {
        return JsonWriter.write(Map.of(
                "models", findings.models().stream().map(JsonReport::model).toList()));
    }

    private static Map<String, Object> model(ModelReport model) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", model.file());
        json.put("process", model.process());
        json.put("verdict", model.verdict().name());
        json.put("millis", Math.round(model.millis() * 1000) / 1000.0);
        json.put("rules", model.rules().stream().map(JsonReport::rule).toList());
        return json;
    }

    private static Map<String, Object> rule(RuleReport rule) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", rule.id());
        json.put("sentence", rule.sentence());
        json.put("citation", rule.citation());
        json.put("verdict", rule.verdict().name());
        json.put("steps", rule.steps().stream().map(JsonReport::step).toList());
        json.put("repair", rule.repair());
        return json;
    }

    private static Map<String, Object> step(Step step) {
        var json = new LinkedHashMap<String, Object>();
        json.put("activity", step.activity());
        json.put("sentence", step.sentence());
        return json;
    }
}
