package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
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
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Set<Object>> answers = new HashMap<>();
    private final IdentityHashMap<Node, Answered> answered = new IdentityHashMap<>();

    /** What a table answered for which values, and of which names. */
    private record Answered(Set<String> names, Map<List<@Nullable Object>, Map<String, Set<Object>>> known) {}

    Tables(List<Decision> all, Plan plan, Variables variables) {
        this.decisions = new Decisions(all);
        for (var node : plan.nodes()) {
            if (decisions.find(node.work().decision()).isPresent()) {
                used(node).forEach(decision -> asked.addAll(asked(decision)));
                decisions.find(node.work().decision()).ifPresent(decision -> learn(node, decision));
                variables.find(node, node.work().result()).ifPresent(decided::add);
                node.work()
                        .data()
                        .outputs()
                        .keySet()
                        .forEach(name -> variables.find(node, name).ifPresent(decided::add));
            }
        }
    }

    /** Whether a table that is used asks for it. */
    boolean asks(String name) {
        return asked.contains(name);
    }

    /** Whether a table says the variable's value somewhere. */
    boolean decides(int variable) {
        return decided.contains(variable);
    }

    /** All values that the tables in use answer for a variable; empty if none answers it. */
    Set<Object> answers(String name) {
        return new LinkedHashSet<>(answers.getOrDefault(name, Set.of()));
    }

    private void learn(Node node, Decision decision) {
        for (var row : decision.rows()) {
            var results = new HashMap<String, @Nullable Object>();
            for (int column = 0; column < decision.outputs().size(); column++) {
                results.put(
                        decision.outputs().get(column).name(),
                        Formula.parse(row.answers().get(column)).value(name -> Unknown.VALUE));
            }
            one(node, results)
                    .forEach((name, value) -> answers.computeIfAbsent(name, any -> new LinkedHashSet<>())
                            .add(value));
        }
    }

    /** The decision an element asks, and those that one needs. */
    List<Decision> used(Node node) {
        return decisions.find(node.work().decision()).stream()
                .flatMap(decision -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(decision),
                        decision.requires().stream().flatMap(id -> decisions.find(id).stream())))
                .toList();
    }

    /** The names that an element's table asks for, but for what the decisions it needs answer. */
    Set<String> reads(Node node) {
        var names = new HashSet<String>();
        used(node).forEach(decision -> names.addAll(asked(decision)));
        used(node).stream().skip(1).forEach(needed -> {
            needed.outputs().forEach(output -> names.remove(output.name()));
            names.remove(needed.id());
        });
        return names;
    }

    /** The names a decision is worked out from. */
    static Set<String> asked(Decision decision) {
        var names = new HashSet<>(Formula.parse(decision.literal()).names());
        decision.inputs()
                .forEach(input -> names.addAll(Formula.parse(input.expression()).names()));
        decision.rows()
                .forEach(row -> row.answers()
                        .forEach(answer -> names.addAll(Formula.parse(answer).names())));
        return names;
    }

    /** The names that an element's table can set; none if it asks no table. */
    Set<String> names(Node node) {
        if (decisions.find(node.work().decision()).isEmpty()) {
            return Set.of();
        }
        var names = new HashSet<>(node.work().data().outputs().keySet());
        if (!node.work().result().isEmpty()) {
            names.add(node.work().result());
        }
        return names;
    }

    /** What an element's table can set, as far as it is known: for each name all values it may get. */
    Map<String, Set<Object>> answer(Node node, Scope scope) {
        if (decisions.find(node.work().decision()).isEmpty()) {
            return Map.of();
        }
        var before = answered.computeIfAbsent(node, any -> new Answered(new LinkedHashSet<>(), new HashMap<>()));
        var known = before.known().get(values(before.names(), scope));
        if (known != null) {
            return known;
        }
        var names = new LinkedHashSet<String>();
        var answer = decided(node, name -> {
            names.add(name);
            return scope.value(name);
        });
        if (before.names().addAll(names)) {
            before.known().clear();
        }
        before.known().put(values(before.names(), scope), answer);
        return answer;
    }

    /** All that an element's table can answer to what is known, by its own columns; none if it asks no table. */
    List<Map<String, @Nullable Object>> results(Node node, Scope scope) {
        return decisions.possible(node.work().decision(), scope);
    }

    private static List<@Nullable Object> values(Set<String> names, Scope scope) {
        var values = new ArrayList<@Nullable Object>();
        names.forEach(name -> values.add(scope.value(name)));
        return values;
    }

    private Map<String, Set<Object>> decided(Node node, Scope scope) {
        var answer = new HashMap<String, Set<Object>>();
        for (var results : decisions.possible(node.work().decision(), scope)) {
            one(node, results)
                    .forEach((name, value) ->
                            answer.computeIfAbsent(name, any -> new HashSet<>()).add(value));
        }
        return answer;
    }

    private static Map<String, Object> one(Node node, Map<String, @Nullable Object> results) {
        var answer = new HashMap<String, Object>();
        @Nullable
        Object single = results.size() == 1 ? results.values().iterator().next() : results;
        put(answer, node.work().result(), single);
        node.work().data().outputs().forEach((name, written) -> {
            var value = value(node, written, results);
            put(answer, name, Unknown.is(value) ? value(node, written, single) : value);
        });
        return answer;
    }

    private static @Nullable Object value(Node node, String written, @Nullable Object result) {
        return Formula.parse(written).value(name -> name.equals(node.work().result()) ? result : Unknown.VALUE);
    }

    private static void put(Map<String, Object> answer, String name, @Nullable Object value) {
        if (!name.isEmpty()) {
            answer.put(name, value == null ? Unknown.VALUE : value);
        }
    }
}
