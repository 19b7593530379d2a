package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.data.Decision;
import org.madang.charter.internal.data.Decisions;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.data.Scope;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Node;

/** What the decision tables of a pack answer at the elements that ask them. */
final class Tables {

    private final Decisions decisions;
    private final Set<Integer> decided = new HashSet<>();

    Tables(List<Decision> all, Plan plan, Variables variables) {
        this.decisions = new Decisions(all);
        for (var node : plan.nodes()) {
            if (decisions.find(node.work().decision()).isPresent()) {
                variables.find(node, node.work().result()).ifPresent(decided::add);
                node.work().data().outputs().keySet().forEach(name -> variables
                        .find(node, name)
                        .ifPresent(decided::add));
            }
        }
    }

    /** Whether a table says the variable's value somewhere. */
    boolean decides(int variable) {
        return decided.contains(variable);
    }

    /** The decision an element asks, and those that one needs. */
    List<Decision> used(Node node) {
        return decisions.find(node.work().decision()).stream()
                .flatMap(decision -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(decision),
                        decision.requires().stream().flatMap(id -> decisions.find(id).stream())))
                .toList();
    }

    /** What an element's table sets, as far as it is known. */
    Map<String, Object> answer(Node node, Scope scope) {
        var decision = decisions.find(node.work().decision());
        if (decision.isEmpty()) {
            return Map.of();
        }
        var results = decisions.decide(node.work().decision(), scope);
        var answer = new HashMap<String, Object>();
        @Nullable
        Object single = results.size() == 1 ? results.values().iterator().next() : results;
        put(answer, node.work().result(), single);
        node.work().data().outputs().forEach((name, written) -> {
            put(answer, name, value(node, written, results));
            if (!answer.containsKey(name)) {
                put(answer, name, value(node, written, single));
            }
        });
        return answer;
    }

    private static @Nullable Object value(Node node, String written, @Nullable Object result) {
        return Formula.parse(written).value(name -> name.equals(node.work().result()) ? result : Unknown.VALUE);
    }

    private static void put(Map<String, Object> answer, String name, @Nullable Object value) {
        if (!name.isEmpty() && value != null && !Unknown.is(value)) {
            answer.put(name, value);
        }
    }
}
