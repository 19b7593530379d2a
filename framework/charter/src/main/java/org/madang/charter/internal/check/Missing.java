package org.madang.charter.internal.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.madang.charter.Step;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Choice;
import org.madang.charter.internal.space.Interest;
import org.madang.charter.internal.space.StateSpace;

/** Finds what gateways ahead of a running case ask for and nobody has told it, nor can any more. */
final class Missing {

    /** What an expression may speak of besides variables. */
    private static final Set<String> ALWAYS =
            Set.of("execution", "task", "now", "plus", "deadline", "size", "contains");

    private final Scene scene;
    private final Set<Node> seen = new HashSet<>();
    private final Set<Node> asking = new HashSet<>();

    Missing(Scene scene) {
        this.scene = scene;
        var space = scene.spaces().of(Interest.NONE);
        for (var state = 0; state < space.size(); state++) {
            look(space, state);
        }
    }

    private void look(StateSpace space, int state) {
        for (var edge : space.edges(state)) {
            edge.occurrences().forEach(one -> seen.add(one.node()));
            edge.choices().stream().map(Choice::node).filter(this::isOwn).forEach(asking::add);
        }
    }

    /** What a called process knows is handed to it. */
    private boolean isOwn(Node node) {
        return scene.plan().home(node).equals(scene.plan().process().id());
    }

    /** The first gateway that the engine could not pass; none if somebody may still tell what it asks for. */
    Optional<Step> first(Set<String> variables) {
        if (seen.stream().anyMatch(node -> scene.writers().of(node).anything())) {
            return Optional.empty();
        }
        var known = new HashSet<>(variables);
        known.addAll(ALWAYS);
        known.addAll(scene.parameters().keySet());
        seen.forEach(node -> known.addAll(scene.writers().of(node).names()));
        return asking.stream().flatMap(node -> missing(node, known).stream()).findFirst();
    }

    private Optional<Step> missing(Node node, Set<String> known) {
        return scene.variables().asked(node).stream()
                .flatMap(flow -> scene.variables().formula(flow).stream())
                .map(Formula::names)
                .flatMap(Set::stream)
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> scene.words().about(node, "case.missing", node.label(), name));
    }
}
