package org.madang.charter.internal.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.model.Trigger;

/** Finds events of one place that the engine could not tell apart. */
final class Listeners {

    private static final Set<Trigger> NAMED = Set.of(Trigger.MESSAGE, Trigger.SIGNAL, Trigger.ESCALATION);

    private final ProcessModel process;
    private final Findings findings;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Node>> heard = new HashMap<>();

    Listeners(ProcessModel process, Findings findings) {
        this.process = process;
        this.findings = findings;
        process.nodes().forEach(node -> nodes.put(node.id(), node));
    }

    void check() {
        process.nodes().stream()
                .filter(node -> NAMED.contains(node.event().trigger()))
                .forEach(node -> places(node).forEach(place -> hear(node, place)));
    }

    private void hear(Node node, String place) {
        var trigger = node.event().trigger();
        var apart = trigger == Trigger.ESCALATION ? " by " + node.kind() : "";
        var others = heard.computeIfAbsent(place + " " + trigger + apart, key -> new ArrayList<>());
        if (others.stream().anyMatch(other -> isSame(node, other))) {
            findings.refused(node.id(), "another event of this place waits for the same");
        }
        others.add(node);
    }

    private static boolean isSame(Node one, Node other) {
        var name = one.event().name();
        var others = other.event().name();
        var catchesAll = name.isEmpty() || others.isEmpty();
        return name.equals(others) || (catchesAll && one.event().trigger() == Trigger.ESCALATION);
    }

    /** What listens to an event: an activity, an event gateway, the scope that an event sub-process lies in. */
    private Stream<String> places(Node node) {
        return switch (node.kind()) {
            case BOUNDARY -> Stream.of(node.event().attachedTo());
            case START -> Stream.of(scope(node));
            case CATCH ->
                process.flows().stream()
                        .filter(flow -> flow.target().equals(node.id()))
                        .map(flow -> nodes.get(flow.source()))
                        .filter(source -> source != null && source.kind() == Kind.EVENT_GATEWAY)
                        .map(source -> source.id());
            default -> Stream.of();
        };
    }

    private String scope(Node start) {
        var scope = nodes.get(start.scope());
        return scope == null ? "a new case" : scope.scope();
    }
}
