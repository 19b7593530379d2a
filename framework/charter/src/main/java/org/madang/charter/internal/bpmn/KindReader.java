package org.madang.charter.internal.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.charter.internal.model.Kind;
import org.w3c.dom.Element;

/** Says what an element is to the engine. */
final class KindReader {

    /** What carries no token. */
    private static final Set<String> SILENT = Set.of(
            "sequenceFlow",
            "laneSet",
            "documentation",
            "extensionElements",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "textAnnotation",
            "association",
            "group",
            "ioSpecification",
            "property",
            "incoming",
            "outgoing",
            "multiInstanceLoopCharacteristics",
            "dataInputAssociation",
            "dataOutputAssociation",
            "auditing",
            "monitoring",
            "artifact",
            "category",
            "resourceRole",
            "performer",
            "potentialOwner",
            "humanPerformer",
            "correlationSubscription",
            "supports");

    private final Findings findings;

    KindReader(Findings findings) {
        this.findings = findings;
    }

    /** Empty for what carries no token, and for what is not understood; that is then a finding. */
    Optional<Kind> read(Element element) {
        var name = element.getLocalName();
        if (SILENT.contains(name) || name.endsWith("EventDefinition")) {
            return Optional.empty();
        }
        var kind = Optional.ofNullable(
                switch (name) {
                    case "startEvent" -> Kind.START;
                    case "endEvent" -> thrown(element, Kind.END);
                    case "intermediateThrowEvent" -> thrown(element, Kind.THROW);
                    case "intermediateCatchEvent" -> Kind.CATCH;
                    case "boundaryEvent" -> Kind.BOUNDARY;
                    case "userTask" -> Kind.USER_TASK;
                    case "serviceTask", "sendTask", "businessRuleTask" -> work(element);
                    case "task", "manualTask" -> Kind.TASK;
                    case "receiveTask" -> Kind.RECEIVE_TASK;
                    case "subProcess" ->
                        Tree.flag(element, "triggeredByEvent", false) ? Kind.EVENT_SUBPROCESS : Kind.SUBPROCESS;
                    case "callActivity" -> Kind.CALL;
                    case "exclusiveGateway" -> Kind.XOR;
                    case "parallelGateway" -> Kind.AND;
                    case "inclusiveGateway" -> Kind.OR;
                    case "eventBasedGateway" -> Kind.EVENT_GATEWAY;
                    default -> null;
                });
        if (kind.isEmpty()) {
            findings.unsupported(element, "the charter does not understand this element");
        }
        return kind;
    }

    private static Kind thrown(Element event, Kind kind) {
        return EventReader.definitions(event).stream().anyMatch(KindReader::isExternal) ? Kind.EXTERNAL_TASK : kind;
    }

    private static boolean isExternal(Element element) {
        return Tree.engine(element, "type").equals("external");
    }

    private Kind work(Element task) {
        if (isExternal(task)) {
            return Kind.EXTERNAL_TASK;
        }
        var said = List.of("class", "delegateExpression", "expression", "type", "decisionRef").stream()
                .anyMatch(name -> !Tree.engine(task, name).isEmpty());
        if (!said && Tree.extensions(task, "connector").findAny().isEmpty()) {
            findings.refused(
                    task.getAttribute("id"), "the engine wants to know what this task does: a step, a decision");
        }
        return Kind.TASK;
    }
}
