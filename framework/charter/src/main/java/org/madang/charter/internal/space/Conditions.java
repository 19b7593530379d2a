package org.madang.charter.internal.space;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.charter.internal.data.Atoms;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Loop;

/** What can be said about the conditions of a model without its data. */
final class Conditions {

    private static final int MOST_SAMPLES = 4096;
    private static final int MOST_INSTANCES = 100;

    private Conditions() {}

    /** The number of instances if the model says it, else -1. */
    static int cardinality(Loop loop) {
        var text = loop.cardinality().replaceAll("^[$#]\\{\\s*(\\d+)\\s*}$", "$1");
        if (!loop.collection().isEmpty() || !text.matches("\\d{1,9}")) {
            return -1;
        }
        return Math.min(Integer.parseInt(text), MOST_INSTANCES);
    }

    /** Whether a completion condition holds, if it speaks of nothing but the numbers of instances. */
    static Optional<Boolean> enough(String until, int count, int done) {
        var value = Formula.parse(until).value(name -> switch (name) {
            case "nrOfInstances" -> BigDecimal.valueOf(count);
            case "nrOfCompletedInstances" -> BigDecimal.valueOf(done);
            case "nrOfActiveInstances" -> BigDecimal.valueOf(count - done);
            default -> Unknown.VALUE;
        });
        return value instanceof Boolean known ? Optional.of(known) : Optional.empty();
    }

    /** Every set of conditions that can hold together, each as a list of yes and no in their order. */
    static List<List<Boolean>> together(List<String> conditions) {
        // Only comparisons with values can be tried on samples; sums, functions and names against names can not.
        if (!conditions.stream().allMatch(condition -> Atoms.of(condition).isPresent())) {
            return all(conditions.size());
        }
        var formulas = conditions.stream().map(Formula::parse).toList();
        var found = new LinkedHashSet<List<Boolean>>();
        for (var scope : samples(conditions, formulas)) {
            var row = new ArrayList<Boolean>();
            for (var formula : formulas) {
                if (!(formula.value(name -> scope.getOrDefault(name, Unknown.VALUE)) instanceof Boolean known)) {
                    return all(conditions.size());
                }
                row.add(known);
            }
            found.add(List.copyOf(row));
        }
        return found.isEmpty() ? all(conditions.size()) : List.copyOf(found);
    }

    private static List<List<Boolean>> all(int size) {
        var rows = new ArrayList<List<Boolean>>();
        for (var bits = 0; bits < 1 << size; bits++) {
            var row = new ArrayList<Boolean>();
            for (var i = 0; i < size; i++) {
                row.add((bits >> i & 1) == 1);
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> samples(List<String> conditions, List<Formula> formulas) {
        List<Map<String, Object>> scopes = List.of(Map.of());
        var names = new LinkedHashSet<String>();
        formulas.forEach(formula -> names.addAll(formula.names()));
        for (var name : names) {
            var next = new ArrayList<Map<String, Object>>();
            for (var value : values(name, conditions)) {
                for (var scope : scopes) {
                    var wider = new LinkedHashMap<>(scope);
                    wider.put(name, value);
                    next.add(wider);
                }
            }
            if (next.size() > MOST_SAMPLES) {
                return List.of();
            }
            scopes = next;
        }
        return scopes;
    }

    /** A value of each kind that the conditions tell apart; none if they cannot be told apart. */
    private static List<Object> values(String name, List<String> conditions) {
        var compared = new LinkedHashSet<Object>();
        conditions.forEach(condition ->
                Atoms.of(condition).ifPresent(atoms -> compared.addAll(atoms.getOrDefault(name, Set.of()))));
        return Atoms.kinds(compared);
    }
}
