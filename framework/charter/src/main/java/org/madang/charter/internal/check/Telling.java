package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.Step;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Edge;

/** Tells a way in sentences. */
final class Telling {

    private Telling() {}

    static List<Step> tell(List<Edge> way, Words words) {
        var steps = new ArrayList<Step>();
        for (var edge : way) {
            var cause = edge.cause();
            if (cause.why() == Cause.Why.CONTINUE) {
                continue;
            }
            steps.add(words.about(cause.node(), "cause." + cause.why(), cause.node().label(), cause.code()));
            for (var choice : edge.choices()) {
                if (choice.taken().isEmpty() && choice.number() < 0) {
                    steps.add(words.about(
                            choice.node(), "choice.else", choice.node().label()));
                }
                choice.taken().stream()
                        .filter(flow -> !flow.name().isBlank() || !flow.condition().isBlank())
                        .forEach(flow -> steps.add(words.about(
                                choice.node(),
                                "choice",
                                choice.node().label(),
                                flow.name().isBlank() ? flow.condition() : flow.name())));
            }
        }
        return steps;
    }
}
