package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.madang.charter.internal.model.Event;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Loop;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.Problem;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.model.Work;

/** Joins a process with those it calls. */
final class NetBuilder {

    private static final int MOST_SPOTS = 0xFFF0;

    private final Pack pack;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Spot> roots = new HashMap<>();

    NetBuilder(Pack pack) {
        this.pack = pack;
    }

    Net build(ProcessModel process) {
        var root = add(process);
        if (spots.size() > MOST_SPOTS) {
            throw new IllegalArgumentException("More than %d elements".formatted(MOST_SPOTS));
        }
        circles(process.id(), new HashSet<>(), new HashSet<>());
        signals();
        spots.forEach(spot -> spot.outcomes = Forks.of(spot));
        Reach.fill(spots);
        Blocks.fill(spots);
        return new Net(root, spots, problems);
    }

    private Spot add(ProcessModel process) {
        problems.addAll(process.problems());
        var root = spot(rootNode(process), null);
        roots.put(process.id(), root);
        if (!process.problems().isEmpty()) {
            return root;
        }
        var byId = new HashMap<String, Spot>();
        byId.put(process.id(), root);
        process.nodes().forEach(node -> byId.put(node.id(), spot(node, requireNonNull(byId.get(node.scope())))));
        process.nodes().forEach(node -> place(requireNonNull(byId.get(node.id())), byId));
        process.flows().forEach(flow -> connect(flow, process, byId));
        process.nodes().stream()
                .filter(node -> node.kind() == Kind.CALL)
                .forEach(node -> requireNonNull(byId.get(node.id())).called = called(node));
        return root;
    }

    private static Node rootNode(ProcessModel process) {
        return new Node(
                process.id(),
                process.name(),
                Kind.SUBPROCESS,
                "",
                Event.NONE,
                Work.NONE,
                Loop.ONCE,
                false,
                false,
                "",
                List.of(),
                Map.of());
    }

    private Spot spot(Node node, @org.jspecify.annotations.Nullable Spot scope) {
        var spot = new Spot(spots.size(), node, scope);
        spots.add(spot);
        return spot;
    }

    private static void place(Spot spot, Map<String, Spot> byId) {
        var scope = requireNonNull(spot.scope);
        switch (spot.kind()) {
            case START -> scope.starts.add(spot);
            case EVENT_SUBPROCESS -> scope.eventScopes.add(spot);
            case BOUNDARY ->
                requireNonNull(byId.get(spot.node.event().attachedTo()))
                        .boundaries
                        .add(spot);
            default -> {
                // found by its flows
            }
        }
    }

    private static void connect(Flow flow, ProcessModel process, Map<String, Spot> byId) {
        var from = requireNonNull(byId.get(flow.source()));
        var to = target(requireNonNull(byId.get(flow.target())), process, byId);
        var way = new Way(flow, from, to);
        from.out.add(way);
        to.in.add(way);
    }

    /** Where a token goes that is sent to this spot: a throwing link is nothing but the catching one. */
    private static Spot target(Spot spot, ProcessModel process, Map<String, Spot> byId) {
        if (spot.kind() != Kind.THROW || spot.trigger() != Trigger.LINK) {
            return spot;
        }
        return process.nodes().stream()
                .filter(node -> node.kind() == Kind.CATCH
                        && node.event().trigger() == Trigger.LINK
                        && node.event().name().equals(spot.node.event().name()))
                .findFirst()
                .map(node -> requireNonNull(byId.get(node.id())))
                .orElse(spot);
    }

    @org.jspecify.annotations.Nullable
    private Spot called(Node node) {
        var known = roots.get(node.work().calls());
        if (known != null) {
            return known;
        }
        var process = pack.process(node.work().calls());
        if (process.isEmpty()) {
            unsupported(
                    node.id(),
                    "'%s' calls '%s', which is not in the pack"
                            .formatted(node.id(), node.work().calls()));
            return null;
        }
        return add(process.get());
    }

    private void unsupported(String element, String message) {
        problems.add(new Problem(Problem.Grade.UNSUPPORTED, element, message));
    }

    /** A signal that begins cases would begin one more. */
    private void signals() {
        var begins = pack.processes().stream()
                .flatMap(process -> process.nodes().stream()
                        .filter(node ->
                                node.kind() == Kind.START && node.scope().equals(process.id()))
                        .filter(node -> node.event().trigger() == Trigger.SIGNAL))
                .map(node -> node.event().name())
                .collect(Collectors.toSet());
        spots.stream()
                .map(spot -> spot.node)
                .filter(node -> node.event().trigger() == Trigger.SIGNAL)
                .filter(node -> node.kind() == Kind.THROW || node.kind() == Kind.END)
                .filter(node -> begins.contains(node.event().name())
                        || node.event().name().contains("{"))
                .forEach(node -> unsupported(
                        node.id(),
                        "'%s' throws the signal '%s', which may begin other cases"
                                .formatted(node.id(), node.event().name())));
    }

    private void circles(String process, Set<String> open, Set<String> done) {
        if (!open.add(process)) {
            unsupported(process, "'%s' calls itself, directly or through others".formatted(process));
            return;
        }
        if (done.add(process)) {
            calls(process).forEach(called -> circles(called, open, done));
        }
        open.remove(process);
    }

    private Set<String> calls(String process) {
        return pack.process(process).stream()
                .flatMap(model -> model.nodes().stream())
                .filter(node -> node.kind() == Kind.CALL)
                .map(node -> node.work().calls())
                .collect(Collectors.toSet());
    }
}
