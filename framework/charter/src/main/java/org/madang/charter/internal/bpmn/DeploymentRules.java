package org.madang.charter.internal.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.model.Trigger;

/** Finds what the engine would refuse to deploy. */
final class DeploymentRules {

    private final ProcessModel process;
    private final Findings findings;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Flow>> out = new HashMap<>();

    private DeploymentRules(ProcessModel process, Findings findings) {
        this.process = process;
        this.findings = findings;
    }

    static void check(ProcessModel process, Findings findings) {
        new DeploymentRules(process, findings).check();
    }

    private void check() {
        process.nodes().forEach(this::unique);
        process.flows().forEach(this::ends);
        process.flows()
                .forEach(flow -> out.computeIfAbsent(flow.source(), id -> new ArrayList<>())
                        .add(flow));
        process.nodes().forEach(this::node);
        new Listeners(process, findings).check();
        starts(process.id());
        process.nodes().stream()
                .filter(node -> node.kind() == Kind.SUBPROCESS || node.kind() == Kind.EVENT_SUBPROCESS)
                .forEach(node -> starts(node.id()));
    }

    private void unique(Node node) {
        if (nodes.put(node.id(), node) != null) {
            findings.refused(node.id(), "two elements have this id");
        }
    }

    private void ends(Flow flow) {
        var source = nodes.get(flow.source());
        var target = nodes.get(flow.target());
        if (source == null || target == null) {
            findings.refused(flow.id(), "this sequence flow does not lead from one element to another");
        } else if (!source.scope().equals(target.scope())) {
            findings.refused(flow.id(), "this sequence flow crosses the border of a sub-process");
        } else if (source.kind() == Kind.EVENT_GATEWAY && target.kind() != Kind.CATCH) {
            findings.refused(flow.id(), "an event-based gateway may lead to catching events alone");
        }
    }

    private void node(Node node) {
        var waits = node.kind() == Kind.RECEIVE_TASK || node.kind() == Kind.CATCH;
        if (waits && node.asyncAfter() && !out.containsKey(node.id())) {
            findings.unsupported(node.id(), "what it waits for may come again while it is saved at the very end");
        }
        new EventRules(findings).check(node, nodes.get(node.scope()));
        if (node.loop().isMany() && !node.work().data().outputs().isEmpty()) {
            findings.refused(
                    node.id(),
                    "an activity done several times may not have output parameters; without them each form keeps its own answers");
        }
        if (node.kind() == Kind.EVENT_GATEWAY && node.asyncAfter()) {
            findings.refused(node.id(), "an event-based gateway cannot be saved after it is passed");
        }
        if (node.kind() == Kind.XOR) {
            exclusive(node, out.getOrDefault(node.id(), List.of()));
        } else if (node.kind() == Kind.BOUNDARY) {
            boundary(node);
        } else if (node.kind() == Kind.THROW && node.event().trigger() == Trigger.LINK) {
            link(node);
        }
    }

    private void boundary(Node node) {
        var host = nodes.get(node.event().attachedTo());
        if (host == null || !host.kind().isActivity() || host.kind() == Kind.EVENT_SUBPROCESS) {
            findings.refused(node.id(), "this boundary event is attached to no activity");
        }
    }

    private void link(Node node) {
        var known = process.nodes().stream()
                .anyMatch(other -> other.kind() == Kind.CATCH
                        && other.event().trigger() == Trigger.LINK
                        && other.event().name().equals(node.event().name()));
        if (!known) {
            findings.refused(
                    node.id(),
                    "no link of the name '%s' catches it".formatted(node.event().name()));
        }
    }

    private void exclusive(Node gateway, List<Flow> ways) {
        if (ways.isEmpty()) {
            findings.refused(gateway.id(), "an exclusive gateway needs a way out");
        } else if (ways.size() == 1) {
            if (!ways.get(0).condition().isEmpty()) {
                findings.refused(gateway.id(), "its only way out must not have a condition");
            }
            return;
        }
        var open = ways.stream()
                .filter(flow -> flow.condition().isEmpty() && !flow.id().equals(gateway.defaultFlow()))
                .count();
        var conditional = ways.stream()
                .anyMatch(flow -> !flow.condition().isEmpty() && flow.id().equals(gateway.defaultFlow()));
        if (conditional || open > 1 || (open == 1 && !gateway.defaultFlow().isEmpty())) {
            findings.refused(gateway.id(), "each way out needs a condition, except one that is the default flow");
        }
    }

    private void starts(String scope) {
        var starts = process.nodes().stream()
                .filter(node -> node.kind() == Kind.START && node.scope().equals(scope))
                .toList();
        var plain = starts.stream()
                .map(node -> node.event().trigger())
                .filter(trigger -> trigger == Trigger.NONE || trigger == Trigger.TIMER)
                .count();
        if (starts.isEmpty()) {
            findings.refused(scope, "it has no start event");
        } else if (starts.size() > 1 && !scope.equals(process.id())) {
            findings.refused(scope, "a sub-process may have one start event");
        } else if (plain > 1) {
            findings.refused(scope, "it has more than one start event without an event or with a timer");
        }
    }
}
