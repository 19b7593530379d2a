package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.ProcessModel;

/** A process and those it calls, drawn on one sheet. */
final class Plan {

    private final ProcessModel process;
    private final List<Node> nodes = new ArrayList<>();
    private final IdentityHashMap<Node, String> processes = new IdentityHashMap<>();
    private final Map<String, Map<String, Node>> byId = new HashMap<>();
    private final Map<String, List<Node>> callers = new HashMap<>();
    private final IdentityHashMap<Node, List<Flow>> out = new IdentityHashMap<>();
    private final IdentityHashMap<Node, List<Node>> boundaries = new IdentityHashMap<>();
    private final Map<String, ProcessModel> models = new LinkedHashMap<>();
    private final List<Plan> older = new ArrayList<>();

    Plan(Pack pack, ProcessModel process) {
        this.process = process;
        add(pack, process, new HashSet<>());
    }

    private void add(Pack pack, ProcessModel model, Set<String> seen) {
        if (!seen.add(model.id())) {
            return;
        }
        models.put(model.id(), model);
        var ids = byId.computeIfAbsent(model.id(), id -> new HashMap<>());
        for (var node : model.nodes()) {
            nodes.add(node);
            processes.put(node, model.id());
            ids.put(node.id(), node);
        }
        model.flows().forEach(flow -> connect(flow, ids));
        for (var node : model.nodes()) {
            var host = ids.get(node.event().attachedTo());
            if (node.kind() == Kind.BOUNDARY && host != null) {
                boundaries.computeIfAbsent(host, any -> new ArrayList<>()).add(node);
            }
            if (node.kind() == Kind.CALL) {
                callers.computeIfAbsent(node.work().calls(), any -> new ArrayList<>())
                        .add(node);
                pack.process(node.work().calls()).ifPresent(called -> add(pack, called, seen));
            }
        }
    }

    private void connect(Flow flow, Map<String, Node> ids) {
        var from = ids.get(flow.source());
        if (from != null && ids.containsKey(flow.target())) {
            out.computeIfAbsent(from, any -> new ArrayList<>()).add(flow);
        }
    }

    /** Remembers a version that a case went by before. */
    void add(Plan old) {
        older.add(old);
    }

    /** The versions that a case went by before; none where no case is judged. */
    List<Plan> older() {
        return older;
    }

    /** The version a node is drawn in. */
    private Plan sheet(Node node) {
        if (older.isEmpty() || processes.containsKey(node)) {
            return this;
        }
        return older.stream()
                .filter(old -> old.processes.containsKey(node))
                .findFirst()
                .orElse(this);
    }

    ProcessModel process() {
        return process;
    }

    /** Called processes first to last, the process itself among them. */
    List<ProcessModel> models() {
        return List.copyOf(models.values());
    }

    List<Node> nodes() {
        return nodes;
    }

    /** The id of the process a node is drawn in. */
    String home(Node node) {
        return sheet(node).processes.getOrDefault(node, process.id());
    }

    List<Flow> flows(Node node) {
        return sheet(node).out.getOrDefault(node, List.of());
    }

    Optional<Node> node(String home, String id) {
        return Optional.ofNullable(byId.getOrDefault(home, Map.of()).get(id));
    }

    /** Whether an event is one of those that an event-based gateway waits for. */
    boolean isChoiceOfEvents(Node event) {
        return event.kind() == Kind.CATCH
                && nodes.stream()
                        .filter(node ->
                                node.kind() == Kind.EVENT_GATEWAY && home(node).equals(home(event)))
                        .anyMatch(node -> next(node).contains(event));
    }

    Node target(Node from, Flow flow) {
        return sheet(from).node(home(from), flow.target()).orElse(from);
    }

    List<Node> next(Node node) {
        var next = new ArrayList<Node>();
        flows(node).forEach(flow -> next.add(target(node, flow)));
        return next;
    }

    List<Node> boundaries(Node node) {
        return sheet(node).boundaries.getOrDefault(node, List.of());
    }

    /** What a node lies in: sub-processes, and the activities that call its process. */
    List<Node> around(Node node) {
        var found = new ArrayList<Node>();
        sheet(node).climb(node, found);
        return found;
    }

    private void climb(Node node, List<Node> found) {
        var home = home(node);
        var scope = node(home, node.scope());
        if (scope.isPresent()) {
            if (!found.contains(scope.get())) {
                found.add(scope.get());
                climb(scope.get(), found);
            }
            return;
        }
        for (var call : callers.getOrDefault(home, List.of())) {
            if (!found.contains(call)) {
                found.add(call);
                climb(call, found);
            }
        }
    }

    /** What lies directly in a sub-process, or in the process an activity calls. */
    List<Node> within(Node scope) {
        return sheet(scope).drawnWithin(scope);
    }

    private List<Node> drawnWithin(Node scope) {
        if (scope.kind() == Kind.CALL) {
            var called = models.get(scope.work().calls());
            return called == null
                    ? List.of()
                    : called.nodes().stream()
                            .filter(node -> node.scope().equals(called.id()))
                            .toList();
        }
        return nodes.stream()
                .filter(node -> node.scope().equals(scope.id()) && home(node).equals(home(scope)))
                .toList();
    }

    /** All that lies in it, however deep. */
    List<Node> inside(Node scope) {
        var found = new ArrayList<Node>();
        inside(scope, found);
        return found;
    }

    private void inside(Node scope, List<Node> found) {
        for (var node : within(scope)) {
            if (!found.contains(node)) {
                found.add(node);
                inside(node, found);
            }
        }
    }
}
