package org.madang.charter.internal.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.model.Trigger;
import org.w3c.dom.Element;

/** Reads one process. */
final class ProcessReader {

    private static final int DEEPEST = 50;
    private static final Set<Trigger> BEGIN_NOTHING =
            Set.of(Trigger.ERROR, Trigger.ESCALATION, Trigger.TERMINATE, Trigger.LINK);

    private final Findings findings = new Findings();
    private final KindReader kinds = new KindReader(findings);
    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, List<String>> lanesOf = new HashMap<>();
    private final String file;
    private final EventReader events;
    private final Names names;
    private final LaneReader lanes;
    private final Element process;

    ProcessReader(String file, Element process, Names names) {
        this.file = file;
        this.process = process;
        this.names = names;
        this.events = new EventReader(names, findings);
        this.lanes = new LaneReader(process);
    }

    /** Reads it, given where its file breaks the schema of BPMN. */
    ProcessModel read(List<String> faults) {
        var id = process.getAttribute("id");
        faults.forEach(fault -> findings.refused(id, fault));
        names.signalsTwice().forEach(name -> findings.refused(id, "two signals have the name '%s'".formatted(name)));
        if (!Tree.flag(process, "isExecutable", true)) {
            findings.unsupported(process, "is marked as not executable; the engine leaves it out");
        }
        scope(process, id, 0);
        var model = new ProcessModel(id, process.getAttribute("name"), file, nodes, flows, List.of());
        if (!findings.hasUnsupported()) {
            DeploymentRules.check(model, findings); // what was left out would look like a fault of the rest
        }
        return new ProcessModel(id, model.name(), file, nodes, flows, findings.problems());
    }

    private void scope(Element scope, String id, int depth) {
        if (depth > DEEPEST) {
            findings.unsupported(scope, "lies more than %d sub-processes deep".formatted(DEEPEST));
            return;
        }
        Tree.children(scope).filter(Tree::isBpmn).forEach(child -> element(child, id, depth));
    }

    private void element(Element element, String scope, int depth) {
        if (element.getLocalName().equals("sequenceFlow")) {
            flows.add(new Flow(
                    element.getAttribute("id"),
                    element.getAttribute("name"),
                    element.getAttribute("sourceRef"),
                    element.getAttribute("targetRef"),
                    Tree.text(element, "conditionExpression")));
            return;
        }
        kinds.read(element).ifPresent(kind -> {
            nodes.add(node(element, kind, scope));
            doubts(element, kind, scope);
            if (kind == Kind.SUBPROCESS || kind == Kind.EVENT_SUBPROCESS) {
                scope(element, element.getAttribute("id"), depth + 1);
            }
        });
    }

    private Node node(Element element, Kind kind, String scope) {
        var id = element.getAttribute("id");
        lanesOf.put(id, lanes.of(id, scope).isEmpty() ? lanesOf.getOrDefault(scope, List.of()) : lanes.of(id, scope));
        return new Node(
                id,
                element.getAttribute("name"),
                kind,
                scope,
                events.read(element),
                WorkReader.read(element),
                WorkReader.loop(element),
                async(element, "asyncBefore") || async(element, "async"),
                async(element, "asyncAfter"),
                element.getAttribute("default"),
                lanesOf.getOrDefault(id, List.of()),
                WorkReader.properties(element));
    }

    private static boolean async(Element element, String name) {
        return Tree.engine(element, name).equals("true");
    }

    private Trigger trigger(Element element) {
        return events.read(element).trigger();
    }

    private void doubts(Element element, Kind kind, String scope) {
        if (Tree.flag(element, "isForCompensation", false)) {
            findings.unsupported(element, "compensation is not understood");
        }
        if (Tree.child(element, "standardLoopCharacteristics").isPresent()) {
            findings.unsupported(element, "the engine does not know this kind of loop");
        }
        if (Tree.child(element, "multiInstanceLoopCharacteristics")
                .filter(loop -> async(loop, "asyncBefore") || async(loop, "asyncAfter") || async(loop, "async"))
                .isPresent()) {
            findings.unsupported(element, "saving each of several instances on its own is not understood");
        }
        if (kind == Kind.START
                && scope.equals(process.getAttribute("id"))
                && BEGIN_NOTHING.contains(trigger(element))) {
            findings.unsupported(element, "no such event begins a case");
        }
        if (kind == Kind.CALL && element.getAttribute("calledElement").isEmpty()) {
            findings.unsupported(element, "calls no process by name");
        }
    }
}
