package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.madang.charter.internal.data.Decision;
import org.madang.charter.internal.data.Formula;

/** Judges whether a value keeps nobody from something: whatever it is, a way must lead there. */
final class GateJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            return matter.strange("a").isEmpty() ? matter.missing("a") : matter.without("a");
        }
        var value = matter.rule().word("value");
        var values = values(matter, value);
        if (values.isEmpty()) {
            return Ruling.unknown(matter.note("gate.unclear", value));
        }
        return values.get().stream().map(one -> open(matter, value, one)).reduce(Ruling.proved(), Ruling::and);
    }

    private static Ruling open(Matter matter, String value, Object one) {
        var pinned = new HashMap<>(matter.cases());
        pinned.put(value, one);
        var ruling = OrderJudge.all(matter, Order.happens(matter.role("a")), pinned);
        if (ruling.isProved()) {
            return Ruling.refuted(matter.note(
                    "gate.shut", value, one, Matter.said(matter.rule().names("a"))));
        }
        return ruling.isRefuted() ? Ruling.proved() : ruling;
    }

    /** All that gateways and tables tell apart; empty where that is not known. */
    private static Optional<Set<Object>> values(Matter matter, String name) {
        var scene = matter.scene();
        var found = new LinkedHashSet<Object>();
        scene.variables()
                .named(name)
                .forEach(variable -> found.addAll(scene.variables().kinds(variable)));
        if (scene.tables().asks(name)) {
            found.add(true);
            found.add(false);
        }
        return found.isEmpty() || !isPlain(scene, name, found) ? Optional.empty() : Optional.of(found);
    }

    /** Whether tables, if they ask for it, ask for yes or no. */
    private static boolean isPlain(Scene scene, String name, Set<Object> found) {
        return scene.plan().nodes().stream()
                .flatMap(node -> scene.tables().used(node).stream())
                .filter(decision -> Tables.asked(decision).contains(name))
                .allMatch(decision -> found.size() == 2 && asksYesOrNo(decision, name));
    }

    private static boolean asksYesOrNo(Decision decision, String name) {
        return decision.inputs().stream()
                .filter(input -> Formula.parse(input.expression()).names().contains(name))
                .allMatch(input ->
                        input.expression().strip().equals(name) && input.type().equals("boolean"));
    }
}
