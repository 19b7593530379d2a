package org.madang.charter.internal.check;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;

/** The names that an element asks for. */
final class Asked {

    /** What an expression may speak of besides variables. */
    static final Set<String> ALWAYS = Set.of(
            "execution", "task", "now", "plus", "deadline", "size", "contains", "language", "calendar", "loopCounter");

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^{}]*)}");

    private final Scene scene;

    Asked(Scene scene) {
        this.scene = scene;
    }

    /** What it needs from before it: for its decision, its table, its inputs, its time. */
    Set<String> before(Node node) {
        var names = new TreeSet<String>();
        scene.variables().asked(node).stream()
                .flatMap(flow -> scene.variables().formula(flow).stream())
                .forEach(formula -> names.addAll(plain(formula)));
        var inputs = node.work().data().inputs();
        inputs.values().forEach(written -> names.addAll(in(written)));
        names.addAll(in(node.event().timer().text()));
        names.addAll(in(node.work().data().due()));
        names.addAll(table(node, inputs.keySet()));
        names.removeAll(ALWAYS);
        return names;
    }

    private Set<String> table(Node node, Set<String> given) {
        var names = new HashSet<String>();
        var answered = new HashSet<>(given);
        for (var decision : scene.tables().used(node)) {
            names.addAll(Tables.asked(decision));
            decision.outputs().forEach(output -> answered.add(output.name()));
        }
        if (scene.tables().used(node).size() < 2) {
            answered.retainAll(given);
        }
        names.removeAll(answered);
        return names;
    }

    /** What its outputs are made of and it does not have itself, where that is known. */
    Set<String> after(Node node) {
        var data = node.work().data();
        var step = KnownSteps.of(node);
        var decides = !scene.tables().used(node).isEmpty();
        if (node.kind() != Kind.USER_TASK && step.isEmpty() && !decides) {
            return Set.of();
        }
        var names = new TreeSet<String>();
        data.outputs().values().forEach(written -> names.addAll(in(written)));
        names.removeAll(data.inputs().keySet());
        names.remove(node.work().result());
        names.removeAll(ALWAYS);
        step.ifPresent(known -> names.removeAll(known.gives()));
        scene.forms().fields(node).ifPresent(fields -> names.removeAll(fields.keySet()));
        return names;
    }

    private static Set<String> in(String written) {
        var names = new HashSet<String>();
        var expression = EXPRESSION.matcher(written);
        while (expression.find()) {
            names.addAll(plain(Formula.parse(expression.group(1))));
        }
        return names;
    }

    private static Set<String> plain(Formula formula) {
        var names = new HashSet<String>();
        formula.names().forEach(name -> names.add(name.replaceFirst("\\..*$", "")));
        return names;
    }
}
