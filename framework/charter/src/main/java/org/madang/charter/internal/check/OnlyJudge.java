package org.madang.charter.internal.check;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;

/** Judges whether something depends on nothing but what the law names, from where that becomes known. */
final class OnlyJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            return matter.without("a");
        }
        var allowed = List.of(matter.rule().word("value").split("\\s*,\\s*", -1));
        for (var gateway : before(matter, allowed)) {
            var extra = new TreeSet<String>();
            matter.scene()
                    .variables()
                    .asked(gateway)
                    .forEach(flow -> matter.scene()
                            .variables()
                            .formula(flow)
                            .ifPresent(formula -> extra.addAll(formula.names())));
            var seen = sources(matter, extra, allowed);
            if (!seen.isEmpty()) {
                return Ruling.refuted(
                        matter.words().about(gateway, "only.more", gateway.label(), String.join(", ", seen)));
            }
        }
        return Ruling.proved();
    }

    /** What the names rest on beside the allowed ones and the parameters: tables and formulas are looked through. */
    private static Set<String> sources(Matter matter, Set<String> names, List<String> allowed) {
        var extra = new TreeSet<String>();
        var seen = new HashSet<>(allowed);
        seen.addAll(matter.scene().parameters().keySet());
        var open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            var name = open.pop();
            if (seen.add(name)) {
                inputs(matter, name).ifPresentOrElse(open::addAll, () -> extra.add(name));
            }
        }
        return extra;
    }

    /** What a name is worked out from, if every element that sets it says so. */
    private static Optional<Set<String>> inputs(Matter matter, String name) {
        var found = new HashSet<String>();
        var writers = matter.scene().plan().nodes().stream()
                .filter(node -> writes(matter, node, name))
                .toList();
        for (var node : writers) {
            var tables = matter.scene().tables();
            if (!tables.names(node).contains(name)) {
                return Optional.empty();
            }
            tables.used(node).forEach(decision -> found.addAll(Tables.asked(decision)));
        }
        return writers.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static boolean writes(Matter matter, Node node, String name) {
        return matter.scene().writers().of(node).names().contains(name);
    }

    /** The gateways on the ways from where an allowed value was last set; where nobody sets one, from the last work. */
    private static Set<Node> before(Matter matter, List<String> allowed) {
        var plan = matter.scene().plan();
        var set = plan.nodes().stream().anyMatch(node -> sets(matter, node, allowed));
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Node>(matter.nodes("a"));
        while (!open.isEmpty()) {
            var node = open.pop();
            plan.nodes().stream()
                    .filter(one -> plan.next(one).contains(node))
                    .filter(one ->
                            set ? !sets(matter, one, allowed) : !one.kind().isActivity())
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    private static boolean sets(Matter matter, Node node, List<String> allowed) {
        return node.kind() != Kind.SUBPROCESS && allowed.stream().anyMatch(name -> writes(matter, node, name));
    }
}
