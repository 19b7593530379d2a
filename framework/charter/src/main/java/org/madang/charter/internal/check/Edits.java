package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.madang.charter.internal.model.Data;
import org.madang.charter.internal.model.Event;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Loop;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.model.Timer;
import org.madang.charter.internal.model.Work;

/** Draws small changes into a process of a pack. */
final class Edits {

    private final Pack pack;
    private final ProcessModel process;

    Edits(Pack pack, ProcessModel process) {
        this.pack = pack;
        this.process = process;
    }

    private Pack with(List<Node> nodes, List<Flow> flows) {
        var changed = new ProcessModel(process.id(), process.name(), process.file(), nodes, flows, process.problems());
        return new Pack(pack.processes().stream()
                .map(one -> one.id().equals(process.id()) ? changed : one)
                .toList());
    }

    private Pack changing(Node node, UnaryOperator<Node> change) {
        return with(
                process.nodes().stream()
                        .map(one -> one.equals(node) ? change.apply(one) : one)
                        .toList(),
                process.flows());
    }

    Pack waiting(Node timer, String term) {
        var event = timer.event();
        var longer = new Event(
                event.trigger(),
                event.name(),
                new Timer(Timer.Form.DURATION, term),
                event.interrupting(),
                event.attachedTo());
        return changing(timer, node -> copy(node, node.kind(), longer, node.work(), node.properties()));
    }

    Pack calm(Node boundary) {
        var event = boundary.event();
        var calm = new Event(event.trigger(), event.name(), event.timer(), false, event.attachedTo());
        return changing(boundary, node -> copy(node, node.kind(), calm, node.work(), node.properties()));
    }

    Pack gateway(Node gateway, Kind kind) {
        return changing(gateway, node -> copy(node, kind, node.event(), node.work(), node.properties()));
    }

    Pack doneBy(Node task, Set<String> groups) {
        return changing(
                task,
                node -> copy(
                        node,
                        node.kind(),
                        node.event(),
                        work(node.work(), groups, node.work().data()),
                        node.properties()));
    }

    Pack notBy(Node task, Node first) {
        var properties = new HashMap<>(task.properties());
        properties.put("madang:not-by", first.id());
        return changing(task, node -> copy(node, node.kind(), node.event(), node.work(), properties));
    }

    Pack stating(Node task, String field) {
        var data = task.work().data();
        var fields = new HashMap<>(data.fields());
        var inputs = new HashMap<>(data.inputs());
        if (task.kind() == Kind.USER_TASK) {
            fields.put(field, true);
        } else {
            inputs.put(field, "${" + field + "}");
        }
        var richer = new Data(inputs, data.outputs(), fields, data.shown(), data.returns(), data.due());
        var plain = new Work(
                task.work().groups(),
                task.work().users(),
                task.work().assignee(),
                "",
                task.work().topic(),
                task.work().calls(),
                task.work().decision(),
                task.work().result(),
                richer);
        return changing(task, node -> copy(node, node.kind(), node.event(), plain, node.properties()));
    }

    Pack redirected(Flow flow, Node target) {
        return with(
                process.nodes(),
                process.flows().stream()
                        .map(one -> one.equals(flow)
                                ? new Flow(flow.id(), flow.name(), flow.source(), target.id(), flow.condition())
                                : one)
                        .toList());
    }

    /** A new task with an act on these flows, one for each. */
    Pack inserted(List<Flow> on, String act, String scope) {
        var nodes = new ArrayList<>(process.nodes());
        var flows = new ArrayList<Flow>();
        for (var flow : process.flows()) {
            if (!on.contains(flow)) {
                flows.add(flow);
                continue;
            }
            var id = "repair-" + flow.id();
            nodes.add(task(id, act, scope));
            flows.add(new Flow(flow.id(), flow.name(), flow.source(), id, flow.condition()));
            flows.add(new Flow(id + "-on", "", id, flow.target(), ""));
        }
        return with(nodes, flows);
    }

    private static Node task(String id, String act, String scope) {
        return new Node(
                id,
                act,
                Kind.USER_TASK,
                scope,
                Event.NONE,
                Work.NONE,
                Loop.ONCE,
                false,
                false,
                "",
                List.of(),
                Map.of("madang:act", act));
    }

    private static Work work(Work work, Set<String> groups, Data data) {
        return new Work(
                List.copyOf(groups),
                work.users(),
                work.assignee(),
                work.form(),
                work.topic(),
                work.calls(),
                work.decision(),
                work.result(),
                data);
    }

    private static Node copy(Node node, Kind kind, Event event, Work work, Map<String, String> properties) {
        return new Node(
                node.id(),
                node.name(),
                kind,
                node.scope(),
                event,
                work,
                node.loop(),
                node.asyncBefore(),
                node.asyncAfter(),
                node.defaultFlow(),
                node.lanes(),
                properties);
    }
}
