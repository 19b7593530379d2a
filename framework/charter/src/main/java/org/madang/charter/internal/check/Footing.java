package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madang.charter.RunningCase.Place;
import org.madang.charter.Step;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.space.Stand;

/** Finds where a running case would stand in a drawing, or why nobody can tell. */
final class Footing {

    private final Plan plan;
    private final Words words;
    private final List<Step> problems = new ArrayList<>();
    private final List<Stand> stands;

    Footing(List<Place> places, Plan plan, History history, Words words) {
        this.plan = plan;
        this.words = words;
        var process = plan.process().id();
        this.stands = stands(places, process, process);
        if (history.done().stream().anyMatch(this::isSpentTimer)
                && plan.nodes().stream().anyMatch(this::isSpentTimer)) {
            problems.add(words.note("case.timer"));
        }
    }

    /** Where it stands; all of it only if there are no problems. */
    List<Stand> stands() {
        return stands;
    }

    /** What keeps the case from being judged. */
    List<Step> problems() {
        return problems;
    }

    /** All elements that are open, outer first. */
    List<Node> open() {
        return stands.stream().flatMap(Footing::open).toList();
    }

    private static Stream<Node> open(Stand stand) {
        return Stream.concat(Stream.of(stand.node()), stand.inside().stream().flatMap(Footing::open));
    }

    private List<Stand> stands(List<Place> places, String home, String scope) {
        return places.stream()
                .flatMap(place -> stand(place, home, scope).stream())
                .toList();
    }

    private Optional<Stand> stand(Place place, String home, String scope) {
        var found = plan.node(home, place.element()).filter(node -> node.scope().equals(scope));
        if (found.isEmpty()) {
            problems.add(words.note("case.nowhere", place.element(), scope));
            return Optional.empty();
        }
        var node = found.get();
        if (!isPlain(node, place)) {
            problems.add(words.about(node, "case.place", node.label()));
            return Optional.empty();
        }
        return Optional.of(new Stand(node, inside(node, place, home)));
    }

    private List<Stand> inside(Node node, Place place, String home) {
        var called = node.work().calls();
        return node.kind() == Kind.CALL
                ? stands(place.inside(), called, called)
                : stands(place.inside(), home, node.id());
    }

    /** Whether all that the engine remembers of it is that it is open. */
    private boolean isPlain(Node node, Place place) {
        if (node.loop().isMany()) {
            return false;
        }
        return switch (node.kind()) {
            case USER_TASK, EXTERNAL_TASK, RECEIVE_TASK, EVENT_GATEWAY, CATCH ->
                place.inside().isEmpty();
            case SUBPROCESS, CALL -> !place.inside().isEmpty();
            case EVENT_SUBPROCESS ->
                !place.inside().isEmpty() && plan.within(node).stream().noneMatch(Footing::interrupts);
            default -> false;
        };
    }

    private static boolean interrupts(Node node) {
        return node.kind() == Kind.START && node.event().interrupting();
    }

    /** A timer beside the work; how often it may still come depends on how often it came. */
    private boolean isSpentTimer(Node node) {
        var beside = node.kind() == Kind.BOUNDARY || node.kind() == Kind.START;
        return beside
                && node.event().trigger() == Trigger.TIMER
                && !node.event().interrupting();
    }
}
