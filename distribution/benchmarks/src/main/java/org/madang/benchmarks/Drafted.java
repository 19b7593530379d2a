package org.madang.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** A model while it is drawn: elements get ids, and every gateway its default flow. */
final class Drafted {

    private final StringBuilder elements = new StringBuilder();
    private final StringBuilder flows = new StringBuilder();
    private final Map<String, String> defaults = new HashMap<>();
    private int count;
    private int links;

    int nodes() {
        return count;
    }

    String node(String kind, String inside) {
        var id = "n" + count++;
        elements.append("<%s id=\"%s\"@%s@>%s</%s>\n".formatted(kind, id, id, inside, kind));
        return id;
    }

    String task(String act, String group) {
        var id = "n" + count++;
        var meaning = act.isEmpty()
                ? ""
                : "<extensionElements><camunda:properties><camunda:property name=\"madang:act\" value=\"" + act
                        + "\"/></camunda:properties></extensionElements>";
        elements.append("<userTask id=\"%s\" name=\"Work %s\" camunda:candidateGroups=\"%s\">%s</userTask>\n"
                .formatted(id, id, group, meaning));
        return id;
    }

    /** Open for thirty days. */
    String consultation() {
        var id = "n" + count;
        count += 4;
        elements.append("""
            <subProcess id="%1$s" name="Consultation"><extensionElements><camunda:properties>
              <camunda:property name="madang:act" value="consult"/></camunda:properties></extensionElements>
              <startEvent id="%1$s-s"/><sequenceFlow id="%1$s-f" sourceRef="%1$s-s" targetRef="%1$s-t"/>
              <intermediateCatchEvent id="%1$s-t"><timerEventDefinition><timeDuration>P30D</timeDuration>
              </timerEventDefinition></intermediateCatchEvent>
              <sequenceFlow id="%1$s-g" sourceRef="%1$s-t" targetRef="%1$s-e"/><endEvent id="%1$s-e"/>
            </subProcess>
            """.formatted(id));
        return id;
    }

    String boundary(String task) {
        var id = "n" + count++;
        elements.append(
                        "<boundaryEvent id=\"%s\" attachedToRef=\"%s\"><timerEventDefinition><timeDuration>P10D</timeDuration>"
                                .formatted(id, task))
                .append("</timerEventDefinition></boundaryEvent>\n");
        return id;
    }

    void flow(String from, String to) {
        flow(from, to, "");
    }

    /** Leads on to it, and returns it. */
    String then(String from, String to) {
        flow(from, to);
        return to;
    }

    /** A task taken if a variable is true. */
    String chosen(String choice, String variable, boolean yes) {
        var task = task("", "clerk");
        flow(
                choice,
                task,
                "<conditionExpression xsi:type=\"tFormalExpression\">${%s%s == %s}</conditionExpression>"
                        .formatted(variable, choice, yes));
        return task;
    }

    /** Leads there if something holds. */
    void when(String choice, String to, String condition) {
        flow(
                choice,
                to,
                "<conditionExpression xsi:type=\"tFormalExpression\">%s</conditionExpression>".formatted(condition));
    }

    /** A task taken if nothing else is. */
    String otherwise(String choice) {
        var task = task("", "office");
        chosenTo(choice, task);
        return task;
    }

    /** Makes the way to it the default. */
    void chosenTo(String choice, String to) {
        defaults.put(choice, flow(choice, to, ""));
    }

    /** Leads back if somebody wants so; what follows is the default. */
    void back(String choice, String to) {
        flow(
                choice,
                to,
                "<conditionExpression xsi:type=\"tFormalExpression\">${again%s}</conditionExpression>"
                        .formatted(choice));
        defaults.put(choice, "f" + links);
    }

    private String flow(String from, String to, String condition) {
        var id = "f" + links++;
        flows.append("<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>\n"
                .formatted(id, from, to, condition));
        return id;
    }

    String xml() {
        var body = elements.toString();
        for (var choice : defaults.entrySet()) {
            body = body.replace("@" + choice.getKey() + "@", " default=\"" + choice.getValue() + "\"");
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="bench">
            <process id="bench" isExecutable="true" camunda:historyTimeToLive="P1D">
            %s%s</process>
            </definitions>
            """.formatted(body.replaceAll("@n\\d+@", ""), flows);
    }
}
