package org.madang.charter.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The smallest models with each element and each event that BPMN's schema knows. */
final class Smallest {

    private static final String HEAD = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
            + " targetNamespace='t'><message id='m' name='m'/><signal id='s' name='s'/><error id='e' errorCode='E'/>"
            + "<escalation id='x' escalationCode='X'/><process id='P' isExecutable='true'>";
    private static final String LINE = "<startEvent id='S'/>%s<endEvent id='End'/>"
            + "<sequenceFlow id='f1' sourceRef='S' targetRef='N'/><sequenceFlow id='f2' sourceRef='N' targetRef='End'/>";
    private static final String SCOPE = "<startEvent id='S'/><subProcess id='N'><startEvent id='S2'/><userTask id='U'/>"
            + "<endEvent id='E2'/><sequenceFlow id='f3' sourceRef='S2' targetRef='U'/><sequenceFlow id='f4' sourceRef='U'"
            + " targetRef='E2'/>%s</subProcess><endEvent id='End'/><sequenceFlow id='f1' sourceRef='S' targetRef='N'/>"
            + "<sequenceFlow id='f2' sourceRef='N' targetRef='End'/>";
    private static final String HANDLER =
            "<subProcess id='Z' triggeredByEvent='true'><startEvent id='S3' isInterrupting="
                    + "'%s'>%s</startEvent><userTask id='U3'/><sequenceFlow id='f5' sourceRef='S3' targetRef='U3'/></subProcess>";
    private static final String BOUNDARY =
            "<boundaryEvent id='Y' attachedToRef='N' cancelActivity='%s'>%s</boundaryEvent>"
                    + "<userTask id='U3'/><sequenceFlow id='f5' sourceRef='Y' targetRef='U3'/>";

    private Smallest() {}

    /** Each by what it shows, as {@link Constructs} names it. */
    static Map<String, String> models() {
        var models = new LinkedHashMap<String, String>();
        names("flowElement").forEach(tag -> element(tag).forEach(xml -> put(models, LINE.formatted(xml))));
        var events = Stream.concat(Stream.of(""), names("eventDefinition")).toList();
        for (var event : events) {
            var body = definition(event);
            put(
                    models,
                    "<startEvent id='S'>%s</startEvent><userTask id='U'/>".formatted(body)
                            + "<sequenceFlow id='f1' sourceRef='S' targetRef='U'/>");
            put(
                    models,
                    "<startEvent id='S'/><endEvent id='E'>%s</endEvent>".formatted(body)
                            + "<sequenceFlow id='f1' sourceRef='S' targetRef='E'/>");
            for (var tag : List.of("intermediateThrowEvent", "intermediateCatchEvent")) {
                put(models, LINE.formatted("<%1$s id='N'>%2$s</%1$s>".formatted(tag, body)));
            }
            put(
                    models,
                    SCOPE.formatted("")
                            .replace("<startEvent id='S2'/>", "<startEvent id='S2'>" + body + "</startEvent>"));
            for (var ends : List.of("true", "false")) {
                put(models, SCOPE.formatted(HANDLER.formatted(ends, body)));
                put(models, SCOPE.formatted("") + BOUNDARY.formatted(ends, body));
            }
        }
        put(
                models,
                "<startEvent id='S'/><intermediateThrowEvent id='N'><linkEventDefinition id='l' name='l'/>"
                        + "</intermediateThrowEvent><intermediateCatchEvent id='C'><linkEventDefinition id='k' name='l'/>"
                        + "</intermediateCatchEvent><endEvent id='End'/><sequenceFlow id='f1' sourceRef='S' targetRef='N'/>"
                        + "<sequenceFlow id='f2' sourceRef='C' targetRef='End'/>");
        return models;
    }

    private static void put(Map<String, String> models, String inner) {
        var xml = HEAD + inner + "</process></definitions>";
        models.put(String.join(" + ", Constructs.of(xml)), xml);
    }

    /** What the schema lets stand for another name. */
    private static Stream<String> names(String group) {
        return Pattern.compile("<xsd:element name=\"(\\w+)\"[^>]*substitutionGroup=\"(?:\\w+:)?" + group + "\"")
                .matcher(schema())
                .results()
                .map(match -> match.group(1));
    }

    private static String schema() {
        try (var in = Smallest.class.getResourceAsStream("/org/madang/charter/bpmn/Semantic.xsd")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<String> element(String tag) {
        if (tag.endsWith("Event") || tag.equals("event") || tag.equals("sequenceFlow")) {
            return Stream.of();
        }
        return switch (tag) {
            case "serviceTask", "sendTask", "businessRuleTask" ->
                Stream.of("", "camunda:expression='${true}'", "camunda:type='external' camunda:topic='t'")
                        .map(how -> "<%1$s id='N' %2$s/>".formatted(tag, how));
            case "scriptTask" -> Stream.of("<scriptTask id='N' scriptFormat='juel'><script>1</script></scriptTask>");
            case "callActivity" -> Stream.of("<callActivity id='N' calledElement='Q'/>");
            case "receiveTask" -> Stream.of("<receiveTask id='N' messageRef='m'/>");
            case "subProcess", "transaction" -> Stream.of("<%1$s id='N'><startEvent id='S1'/></%1$s>".formatted(tag));
            case "eventBasedGateway" ->
                Stream.of(
                        "<eventBasedGateway id='N'/><intermediateCatchEvent id='C'><messageEventDefinition"
                                + " messageRef='m'/></intermediateCatchEvent><sequenceFlow id='g' sourceRef='N' targetRef='C'/>");
            default -> Stream.of("<%s id='N'/>".formatted(tag));
        };
    }

    private static String definition(String event) {
        return switch (event) {
            case "" -> "";
            case "timerEventDefinition" ->
                "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
            case "conditionalEventDefinition" ->
                "<conditionalEventDefinition><condition xsi:type='tFormalExpression'>${true}</condition>"
                        + "</conditionalEventDefinition>";
            case "messageEventDefinition" -> "<messageEventDefinition messageRef='m'/>";
            case "signalEventDefinition" -> "<signalEventDefinition signalRef='s'/>";
            case "errorEventDefinition" -> "<errorEventDefinition errorRef='e'/>";
            case "escalationEventDefinition" -> "<escalationEventDefinition escalationRef='x'/>";
            case "linkEventDefinition" -> "<linkEventDefinition id='l' name='l'/>";
            default -> "<%s/>".formatted(event);
        };
    }
}
