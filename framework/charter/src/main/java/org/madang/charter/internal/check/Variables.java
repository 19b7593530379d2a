package org.madang.charter.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.data.Atoms;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;

/** The variables a model's gateways ask for, and the values they tell apart. */
final class Variables {

    private static final int MOST = 60;

    private final Plan plan;
    private final IdentityHashMap<Flow, Formula> formulas = new IdentityHashMap<>();
    private final IdentityHashMap<Flow, Boolean> plain = new IdentityHashMap<>();
    private final Map<String, Set<Object>> compared = new LinkedHashMap<>();
    private final Map<String, Set<Node>> askedAt = new HashMap<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final Set<Integer> given = new HashSet<>();
    private final List<List<Object>> kinds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Variables(Plan plan, Writers writers) {
        this.plan = plan;
        plan.nodes().forEach(node -> plan.flows(node).forEach(flow -> read(node, flow)));
        compared.forEach((key, values) -> {
            var told = Atoms.kinds(values);
            if (!told.isEmpty() && told.size() <= MOST) {
                index.put(key, kinds.size());
                kinds.add(told);
                names.add(key.substring(key.lastIndexOf('/') + 1));
            }
        });
        plan.nodes().forEach(node -> give(node, writers));
    }

    private void read(Node node, Flow flow) {
        if (flow.condition().isEmpty()) {
            return;
        }
        var formula = Formula.parse(flow.condition());
        formulas.put(flow, formula);
        formula.names()
                .forEach(name -> askedAt.computeIfAbsent(key(node, name), key -> new LinkedHashSet<>())
                        .add(node));
        var atoms = Atoms.of(flow.condition());
        plain.put(flow, atoms.isPresent());
        atoms.ifPresent(all ->
                all.forEach((name, values) -> compared.computeIfAbsent(key(node, name), key -> new LinkedHashSet<>())
                        .addAll(values)));
    }

    String key(Node node, String name) {
        return plan.home(node) + "/" + name;
    }

    int count() {
        return kinds.size();
    }

    String name(int variable) {
        return names.get(variable);
    }

    /** One value of each kind. */
    List<Object> kinds(int variable) {
        return kinds.get(variable);
    }

    Optional<Integer> find(Node node, String name) {
        return Optional.ofNullable(index.get(key(node, name)));
    }

    Optional<Formula> formula(Flow flow) {
        return Optional.ofNullable(formulas.get(flow));
    }

    boolean isPlain(Flow flow) {
        return plain.getOrDefault(flow, false);
    }

    /** All variables of a name, in whatever process. */
    List<Integer> named(String name) {
        var found = new ArrayList<Integer>();
        index.forEach((key, number) -> {
            if (key.endsWith("/" + name)) {
                found.add(number);
            }
        });
        return found;
    }

    /** All variables of one process, by name; the process is given with a slash. */
    Map<String, Integer> in(String home) {
        var found = new HashMap<String, Integer>();
        index.forEach((key, number) -> {
            if (key.startsWith(home)) {
                found.put(key.substring(home.length()), number);
            }
        });
        return found;
    }

    /** Whether any gateway asks for it. */
    boolean isAsked(String name) {
        return askedAt.keySet().stream().anyMatch(key -> key.endsWith("/" + name));
    }

    /** The kinds a value belongs to, as bits. */
    long bits(int variable, @Nullable Object value) {
        if (value == null || Unknown.is(value)) {
            return all(variable);
        }
        long bits = 0;
        var all = kinds.get(variable);
        for (int kind = 0; kind < all.size(); kind++) {
            bits |= same(all.get(kind), value) ? 1L << kind : 0;
        }
        return bits == 0 ? other(variable, value) : bits;
    }

    private static boolean same(Object kind, Object value) {
        var numbers = kind instanceof BigDecimal && value instanceof BigDecimal;
        return numbers ? ((BigDecimal) kind).compareTo((BigDecimal) value) == 0 : kind.equals(value);
    }

    private long other(int variable, Object value) {
        var all = kinds.get(variable);
        int last = all.size() - 1;
        if (all.get(last).equals("something else") && value instanceof String) {
            return 1L << last;
        }
        return value instanceof BigDecimal number ? between(all, number) : all(variable);
    }

    private static long between(List<Object> kinds, BigDecimal number) {
        long bits = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            var alike =
                    kind % 3 != 1 && kinds.get(kind) instanceof BigDecimal sample && isBeside(kinds, sample, number);
            bits |= alike ? 1L << kind : 0;
        }
        return bits == 0 ? (1L << kinds.size()) - 1 : bits;
    }

    /** Whether no compared value lies between the sample and the number. */
    private static boolean isBeside(List<Object> kinds, BigDecimal sample, BigDecimal number) {
        var low = sample.min(number);
        var high = sample.max(number);
        for (int kind = 1; kind < kinds.size(); kind += 3) {
            var bound = (BigDecimal) kinds.get(kind);
            if (bound.compareTo(low) >= 0 && bound.compareTo(high) <= 0) {
                return false;
            }
        }
        return true;
    }

    long all(int variable) {
        return (1L << kinds.get(variable).size()) - 1;
    }

    /** Whether remembering it can matter: it is asked in more than one place, or an element sets it to what is known. */
    boolean isWorthKnowing(int variable) {
        return given.contains(variable) || isAskedAgain(variable);
    }

    private void give(Node node, Writers writers) {
        node.work().data().outputs().forEach((name, written) -> {
            if (!Unknown.is(Writers.value(written, one -> constant(node, one, writers)))) {
                find(node, name).ifPresent(given::add);
            }
        });
    }

    private static @Nullable Object constant(Node node, String name, Writers writers) {
        return writers.given(node, name)
                .map(written -> Writers.value(written, any -> Unknown.VALUE))
                .orElse(Unknown.VALUE);
    }

    private boolean isAskedAgain(int variable) {
        return index.entrySet().stream()
                .filter(entry -> entry.getValue() == variable)
                .anyMatch(
                        entry -> askedAt.getOrDefault(entry.getKey(), Set.of()).size() > 1);
    }

    /** The flows a node asks the data about, in the engine's order. */
    List<Flow> asked(Node node) {
        return plan.flows(node).stream()
                .filter(flow -> formulas.containsKey(flow))
                .filter(flow -> node.kind() == Kind.XOR || !flow.id().equals(node.defaultFlow()))
                .toList();
    }
}
