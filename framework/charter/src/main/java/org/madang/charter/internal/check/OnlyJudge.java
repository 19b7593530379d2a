package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Node;

/** Judges whether something depends on nothing but what the law names. */
final class OnlyJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            return matter.without("a");
        }
        var allowed = List.of(matter.rule().word("value").split("\\s*,\\s*", -1));
        for (var gateway : before(matter)) {
            var extra = new TreeSet<String>();
            matter.scene()
                    .variables()
                    .asked(gateway)
                    .forEach(flow -> matter.scene()
                            .variables()
                            .formula(flow)
                            .ifPresent(formula -> extra.addAll(formula.names())));
            allowed.forEach(extra::remove);
            extra.removeAll(matter.scene().parameters().keySet());
            if (!extra.isEmpty()) {
                return Ruling.refuted(
                        matter.words().about(gateway, "only.more", gateway.label(), String.join(", ", extra)));
            }
        }
        return Ruling.proved();
    }

    /** The gateways that lead to it with nothing but gateways and events between. */
    private static Set<Node> before(Matter matter) {
        var plan = matter.scene().plan();
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Node>(matter.nodes("a"));
        while (!open.isEmpty()) {
            var node = open.pop();
            plan.nodes().stream()
                    .filter(one -> plan.next(one).contains(node) && !one.kind().isActivity())
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}
