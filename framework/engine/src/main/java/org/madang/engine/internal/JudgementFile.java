package org.madang.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.madang.charter.Guard;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.engine.ProcessVersions.CheckedRule;

/** What the charter said, as a file that stays with the deployed models; the same for the same pack, rules and law. */
final class JudgementFile {

    /** Its path in a deployment; no file of a pack. */
    static final String NAME = "charter-report.json";

    private JudgementFile() {}

    static byte[] of(Judgement judgement) {
        var content = new LinkedHashMap<String, Object>();
        content.put("pack", judgement.pack().name());
        content.put("rules", rules(judgement.pack()));
        RuleCalendarRule.implied(judgement.pack()).ifPresent(calendar -> content.put(CaseTime.CALENDAR, calendar));
        content.put("verdict", judgement.verdict().name());
        content.put(
                "models", judgement.models().stream().map(JudgementFile::model).toList());
        content.put("guards", judgement.guards().map(JudgementFile::guard).toList());
        try {
            return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The guards a report names. */
    static List<RuleGuard> guards(byte[] content) {
        try {
            var guards = new ArrayList<RuleGuard>();
            Json.MAPPER.readTree(content).path("guards").forEach(guard -> guards.add(guard(guard)));
            return List.copyOf(guards);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(NAME + " can not be read", unreadable);
        }
    }

    /** The calendar by which its rules make cases count, if the parameters name none. */
    static Optional<String> calendar(byte[] content) {
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(content).get(CaseTime.CALENDAR))
                    .map(JsonNode::asText);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(NAME + " can not be read", unreadable);
        }
    }

    /** The rules a report names, each by what its guards call it. */
    static Map<String, CheckedRule> rules(byte[] content) {
        try {
            var rules = new TreeMap<String, CheckedRule>();
            Json.MAPPER
                    .readTree(content)
                    .path("models")
                    .findValues("rules")
                    .forEach(list -> list.forEach(rule -> {
                        var sentence = rule.path("sentence").asText();
                        var citation = rule.path("citation").asText();
                        rules.put(
                                Judgement.named(sentence, citation),
                                new CheckedRule(rule.path("id").asText(), sentence, citation));
                    }));
            return rules;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(NAME + " can not be read", unreadable);
        }
    }

    private static RuleGuard guard(JsonNode node) {
        var elements = new ArrayList<String>();
        node.path("elements").forEach(element -> elements.add(element.asText()));
        var data = new TreeMap<String, String>();
        node.path("data")
                .properties()
                .forEach(entry -> data.put(entry.getKey(), entry.getValue().asText()));
        var kind = Guard.Kind.valueOf(node.path("kind").asText());
        return new RuleGuard(
                new Guard(kind, node.path("process").asText(), elements, data),
                node.path("rule").asText());
    }

    private static Map<String, Object> guard(RuleGuard guard) {
        return inOrder(
                "kind", guard.guard().kind().name(),
                "process", guard.guard().process(),
                "elements", guard.guard().elements(),
                "data", new TreeMap<>(guard.guard().data()),
                "rule", guard.rule());
    }

    /** The hash of all rule files of a pack. */
    static String rules(Pack pack) {
        var digest = Sha256.digest();
        for (var path : pack.ending(PackCharter.RULES)) {
            digest.update((path + "\n").getBytes(UTF_8));
            digest.update(pack.content(path).orElseThrow());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, Object> model(ModelReport model) {
        return inOrder(
                "file", model.file(),
                "process", model.process(),
                "verdict", model.verdict().name(),
                "rules", model.rules().stream().map(JudgementFile::rule).toList());
    }

    private static Map<String, Object> rule(RuleReport rule) {
        List<Map<String, Object>> steps = rule.steps().stream()
                .map(step -> inOrder("activity", step.activity(), "sentence", step.sentence()))
                .toList();
        return inOrder(
                "id", rule.id(),
                "sentence", rule.sentence(),
                "citation", rule.citation(),
                "verdict", rule.verdict().name(),
                "steps", steps,
                "repair", rule.repair());
    }

    private static Map<String, Object> inOrder(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var index = 0; index < pairs.length; index += 2) {
            map.put(pairs[index].toString(), pairs[index + 1]);
        }
        return map;
    }
}
