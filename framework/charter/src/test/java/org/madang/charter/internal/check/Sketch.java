package org.madang.charter.internal.check;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A model in a few lines, for tests.
 *
 * <pre>
 * user consult act=consult groups=clerk    an element: kind, id, attributes; text with blanks in 'quotes'
 * boundary late on=consult timer=P20D      interrupting, unless calm=yes
 * sub council {                            a scope, closed by }
 * start -> consult -> end                  flows
 * choice -> adopt if ${yes}                a condition; "else" makes the default flow
 * </pre>
 */
final class Sketch {

    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=(?:'([^']*)'|(\\S+))");
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("start", "startEvent"),
            Map.entry("end", "endEvent"),
            Map.entry("user", "userTask"),
            Map.entry("step", "serviceTask"),
            Map.entry("rules", "businessRuleTask"),
            Map.entry("receive", "receiveTask"),
            Map.entry("wait", "intermediateCatchEvent"),
            Map.entry("throw", "intermediateThrowEvent"),
            Map.entry("boundary", "boundaryEvent"),
            Map.entry("xor", "exclusiveGateway"),
            Map.entry("and", "parallelGateway"),
            Map.entry("or", "inclusiveGateway"),
            Map.entry("race", "eventBasedGateway"),
            Map.entry("call", "callActivity"),
            Map.entry("sub", "subProcess"),
            Map.entry("event", "subProcess"));

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder messages = new StringBuilder();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, StringBuilder> lanes = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private int flows;

    private Sketch() {}

    static byte[] bpmn(String process, String text) {
        return xml(process, text).getBytes(StandardCharsets.UTF_8);
    }

    static String xml(String process, String text) {
        var sketch = new Sketch();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(sketch::line);
        var inner = sketch.body.toString();
        for (var entry : sketch.defaults.entrySet()) {
            inner = inner.replace(
                    "id=\"" + entry.getKey() + "\"",
                    "id=\"" + entry.getKey() + "\" default=\"" + entry.getValue() + "\"");
        }
        var set = new StringBuilder();
        sketch.lanes.forEach(
                (name, ids) -> set.append("<lane id=\"lane-%s\" name=\"%s\">%s</lane>".formatted(name, name, ids)));
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">%s
                <process id="%s" isExecutable="true">%s%s</process></definitions>""".formatted(
                sketch.messages, process, set.isEmpty() ? "" : "<laneSet id=\"lanes\">" + set + "</laneSet>", inner);
    }

    private void line(String line) {
        if (line.equals("}")) {
            body.append("</").append(open.pop()).append(">");
        } else if (line.contains("->")) {
            flow(line);
        } else {
            element(line);
        }
    }

    private void flow(String line) {
        var condition = Pattern.compile("\\s+if\\s+(.*)$").matcher(line);
        var asks = condition.find() ? Optional.of(condition.group(1)) : Optional.<String>empty();
        var otherwise = line.endsWith(" else");
        var chain = (asks.isPresent() ? line.substring(0, condition.start()) : line)
                .replaceFirst(" else$", "")
                .split("\\s*->\\s*", -1);
        for (int index = 1; index < chain.length; index++) {
            var id = "f" + ++flows;
            if (otherwise) {
                defaults.put(chain[index - 1], id);
            }
            body.append("<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>"
                    .formatted(
                            id,
                            chain[index - 1],
                            chain[index],
                            asks.map(text -> "<conditionExpression xsi:type=\"tFormalExpression\">" + escape(text)
                                            + "</conditionExpression>")
                                    .orElse("")));
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void element(String line) {
        var words = line.split("\\s+", 3);
        var facts = new HashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(words.length > 2 ? words[2] : "");
        while (matcher.find()) {
            facts.put(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
        }
        var tag = requireNonNull(TAGS.get(words[0]), line);
        if (facts.containsKey("lane")) {
            lanes.computeIfAbsent(facts.get("lane"), any -> new StringBuilder())
                    .append("<flowNodeRef>%s</flowNodeRef>".formatted(words[1]));
        }
        body.append("<%s id=\"%s\"%s>".formatted(tag, words[1], attributes(words[0], facts)))
                .append(extensions(facts))
                .append(inside(words[1], facts));
        if (line.endsWith("{")) {
            open.push(requireNonNull(tag, line));
        } else {
            body.append("</").append(tag).append(">");
        }
    }

    private static String attributes(String kind, Map<String, String> facts) {
        var text = new StringBuilder();
        put(text, "name", facts.get("name"));
        put(text, "camunda:candidateGroups", facts.get("groups"));
        put(text, "camunda:formKey", facts.get("form"));
        put(text, "camunda:dueDate", facts.get("due"));
        put(text, "calledElement", facts.get("calls"));
        put(text, "attachedToRef", facts.get("on"));
        put(text, "cancelActivity", facts.containsKey("calm") ? "false" : null);
        put(text, "camunda:decisionRef", facts.get("decision"));
        put(text, "camunda:resultVariable", facts.get("result"));
        put(text, "triggeredByEvent", kind.equals("event") ? "true" : null);
        if (kind.equals("step")) {
            text.append(" camunda:type=\"external\" camunda:topic=\"%s\"".formatted(facts.getOrDefault("topic", "t")));
        }
        return text.toString();
    }

    private static void put(StringBuilder text, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            text.append(" %s=\"%s\"".formatted(name, value));
        }
    }

    private static String extensions(Map<String, String> facts) {
        var text = new StringBuilder();
        if (facts.containsKey("act") || facts.containsKey("not_by")) {
            text.append("<camunda:properties>");
            if (facts.containsKey("act")) {
                text.append("<camunda:property name=\"madang:act\" value=\"%s\"/>".formatted(facts.get("act")));
            }
            if (facts.containsKey("not_by")) {
                text.append("<camunda:property name=\"madang:not-by\" value=\"%s\"/>".formatted(facts.get("not_by")));
            }
            text.append("</camunda:properties>");
        }
        if (facts.containsKey("in") || facts.containsKey("out")) {
            text.append("<camunda:inputOutput>")
                    .append(parameters("input", facts.getOrDefault("in", "")))
                    .append(parameters("output", facts.getOrDefault("out", "")))
                    .append("</camunda:inputOutput>");
        }
        if (facts.containsKey("fields")) {
            text.append("<camunda:formData>");
            for (var field : facts.get("fields").split(",", -1)) {
                var constraint = field.endsWith("!") ? "required" : field.endsWith("?") ? "readonly" : "";
                text.append("<camunda:formField id=\"%s\">%s</camunda:formField>"
                        .formatted(
                                field.replaceAll("[!?]", ""),
                                constraint.isEmpty()
                                        ? ""
                                        : "<camunda:validation><camunda:constraint name=\"%s\"/></camunda:validation>"
                                                .formatted(constraint)));
            }
            text.append("</camunda:formData>");
        }
        return text.isEmpty() ? "" : "<extensionElements>" + text + "</extensionElements>";
    }

    /** {@code name:value;name:value} */
    private static String parameters(String kind, String all) {
        var text = new StringBuilder();
        for (var one : all.split(";", -1)) {
            if (!one.isBlank()) {
                var parts = one.split(":", 2);
                text.append("<camunda:%sParameter name=\"%s\">%s</camunda:%sParameter>"
                        .formatted(kind, parts[0], escape(parts[1]), kind));
            }
        }
        return text.toString();
    }

    private String inside(String id, Map<String, String> facts) {
        var text = new StringBuilder();
        for (var form : new String[] {"Duration", "Date", "Cycle"}) {
            var key = form.equals("Duration") ? "timer" : form.toLowerCase(java.util.Locale.ROOT);
            if (facts.containsKey(key)) {
                text.append(
                        "<timerEventDefinition><time%s xsi:type=\"tFormalExpression\">%s</time%s></timerEventDefinition>"
                                .formatted(form, escape(facts.get(key)), form));
            }
        }
        if (facts.containsKey("message")) {
            messages.append("<message id=\"m-%s\" name=\"%s\"/>".formatted(id, facts.get("message")));
            text.append("<messageEventDefinition messageRef=\"m-%s\"/>".formatted(id));
        }
        if (facts.containsKey("error")) {
            text.append("<errorEventDefinition errorRef=\"%s\"/>".formatted(facts.get("error")));
        }
        if (facts.containsKey("terminate")) {
            text.append("<terminateEventDefinition/>");
        }
        if (facts.containsKey("many")) {
            text.append(
                    "<multiInstanceLoopCharacteristics camunda:collection=\"%s\">%s</multiInstanceLoopCharacteristics>"
                            .formatted(
                                    facts.get("many"),
                                    facts.containsKey("until")
                                            ? "<completionCondition xsi:type=\"tFormalExpression\">%s</completionCondition>"
                                                    .formatted(escape(facts.get("until")))
                                            : ""));
        }
        return text.toString();
    }
}
