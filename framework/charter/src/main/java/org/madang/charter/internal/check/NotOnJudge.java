package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Node;

/** Judges whether nothing on the way to something asks for what the law does not know, such as a turnout. */
final class NotOnJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            return matter.without("a");
        }
        var value = matter.rule().word("value");
        return asking(matter, value)
                .map(node -> Ruling.refuted(matter.words().about(node, "only.more", node.label(), value)))
                .orElseGet(Ruling::proved);
    }

    /** A decision before it whose arrows ask for the value, or for what is made of it. */
    private static Optional<Node> asking(Matter matter, String value) {
        var made = madeOf(matter.scene(), value);
        var variables = matter.scene().variables();
        for (var node : before(matter)) {
            var asks = variables.asked(node).stream()
                    .flatMap((Flow flow) -> variables.formula(flow).stream())
                    .anyMatch(formula -> formula.names().stream().anyMatch(made::contains));
            if (asks) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** The value, and all that tables and expressions make of it. */
    private static Set<String> madeOf(Scene scene, String value) {
        var made = new HashSet<>(Set.of(value));
        int before;
        do {
            before = made.size();
            scene.plan().nodes().forEach(node -> made(scene, node, made));
        } while (made.size() > before);
        return made;
    }

    private static void made(Scene scene, Node node, Set<String> made) {
        if (scene.tables().reads(node).stream().anyMatch(made::contains)) {
            made.addAll(scene.tables().names(node));
        }
        node.work().data().outputs().forEach((name, written) -> {
            if (Formula.parse(written).names().stream().anyMatch(made::contains)) {
                made.add(name);
            }
        });
    }

    /** All that can come before it. */
    private static Set<Node> before(Matter matter) {
        var plan = matter.scene().plan();
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Node>(matter.nodes("a"));
        while (!open.isEmpty()) {
            var node = open.pop();
            plan.around(node).stream().filter(found::add).forEach(open::add);
            plan.nodes().stream()
                    .filter(one -> plan.next(one).contains(node))
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}
