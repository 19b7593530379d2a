package org.madang.charter.internal.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides as the tables of a pack do, as far as the values are known. */
public final class Decisions {

    private static final int MOST = 64;

    private final Map<String, Decision> byId;

    public Decisions(List<Decision> decisions) {
        var map = new LinkedHashMap<String, Decision>();
        decisions.forEach(decision -> map.putIfAbsent(decision.id(), decision));
        byId = Map.copyOf(map);
    }

    public Optional<Decision> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The results of a decision by output name; unknown ones are {@link Unknown#VALUE}. */
    public Map<String, @Nullable Object> decide(String id, Scope scope) {
        var decision = byId.get(id);
        if (decision == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> known = new HashMap<>();
        decision.requires().forEach(required -> known.putAll(decide(required, scope)));
        Scope inner = name -> known.containsKey(name) ? known.get(name) : scope.value(name);
        if (!decision.literal().isEmpty()) {
            Map<String, @Nullable Object> result = new HashMap<>();
            decision.outputs()
                    .forEach(output -> result.put(
                            output.name(), Formula.parse(decision.literal()).value(inner)));
            return result;
        }
        return row(decision, inner);
    }

    /** All results a decision can have, with what is known; a few at most, else one that knows nothing. */
    public List<Map<String, @Nullable Object>> possible(String id, Scope scope) {
        var decision = byId.get(id);
        if (decision == null) {
            return List.of();
        }
        var found = new LinkedHashSet<Map<String, @Nullable Object>>();
        for (var known : inputs(decision, scope)) {
            Scope inner = name -> known.containsKey(name) ? known.get(name) : scope.value(name);
            found.addAll(decision.literal().isEmpty() ? rows(decision, inner) : List.of(decide(id, inner)));
        }
        return found.size() > MOST ? List.of(unknown(decision)) : List.copyOf(found);
    }

    private List<Map<String, @Nullable Object>> inputs(Decision decision, Scope scope) {
        List<Map<String, @Nullable Object>> all = List.of(Map.of());
        for (var required : decision.requires()) {
            var wider = new ArrayList<Map<String, @Nullable Object>>();
            for (var result : possible(required, scope)) {
                for (var before : all) {
                    var both = new HashMap<>(before);
                    both.putAll(result);
                    wider.add(both);
                }
            }
            all = wider.size() > MOST ? List.of(Map.of()) : wider;
        }
        return all;
    }

    private static List<Map<String, @Nullable Object>> rows(Decision decision, Scope scope) {
        var found = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : decision.rows()) {
            var hit = hit(decision, row, scope);
            if (Unknown.is(hit) || Boolean.TRUE.equals(hit)) {
                found.add(answers(decision, row, scope));
            }
            if (Boolean.TRUE.equals(hit)) {
                return found;
            }
        }
        return found.isEmpty() ? List.of(unknown(decision)) : found;
    }

    private static Map<String, @Nullable Object> row(Decision decision, Scope scope) {
        for (var row : decision.rows()) {
            var hit = hit(decision, row, scope);
            if (Unknown.is(hit)) {
                return unknown(decision);
            }
            if (Boolean.TRUE.equals(hit)) {
                return answers(decision, row, scope);
            }
        }
        return unknown(decision);
    }

    private static Object hit(Decision decision, Decision.Row row, Scope scope) {
        Object hit = true;
        for (int column = 0; column < decision.inputs().size(); column++) {
            var test = CellTest.parse(row.tests().get(column));
            if (row.tests().get(column).isBlank()
                    || row.tests().get(column).strip().equals("-")) {
                continue;
            }
            var value =
                    Formula.parse(decision.inputs().get(column).expression()).value(scope);
            if (test.isEmpty() || Unknown.is(value)) {
                hit = Unknown.VALUE;
            } else if (value == null || !test.get().holds(value)) {
                return false;
            }
        }
        return hit;
    }

    private static Map<String, @Nullable Object> answers(Decision decision, Decision.Row row, Scope scope) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        for (int column = 0; column < decision.outputs().size(); column++) {
            answers.put(
                    decision.outputs().get(column).name(),
                    Formula.parse(row.answers().get(column)).value(scope));
        }
        return answers;
    }

    private static Map<String, @Nullable Object> unknown(Decision decision) {
        Map<String, @Nullable Object> unknown = new HashMap<>();
        decision.outputs().forEach(output -> unknown.put(output.name(), Unknown.VALUE));
        return unknown;
    }
}
