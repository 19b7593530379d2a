package org.madang.charter.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.space.Choice;

/** What the engine may ask about the data of a model, and every answer there is. */
final class Questions {

    private final Map<String, Node> owners = new HashMap<>();
    private final Map<String, List<Flow>> asked = new HashMap<>();

    Questions(Pack pack) {
        pack.processes()
                .forEach(process -> process.nodes().forEach(node -> {
                    var out = process.flows().stream()
                            .filter(flow -> flow.source().equals(node.id()))
                            .toList();
                    out.forEach(flow -> owners.put(flow.id(), node));
                    asked.put(node.id(), asked(node, out));
                }));
    }

    /** The default flow is never asked; an exclusive gateway asks no further than to a flow without a condition. */
    private static List<Flow> asked(Node node, List<Flow> out) {
        var conditional = new ArrayList<Flow>();
        for (var flow : out) {
            var isDefault = flow.id().equals(node.defaultFlow());
            if (!flow.condition().isEmpty() && !isDefault) {
                conditional.add(flow);
            } else if (!isDefault && node.kind() == Kind.XOR) {
                break;
            }
        }
        return conditional;
    }

    Node owner(String flow) {
        return java.util.Objects.requireNonNull(owners.get(flow));
    }

    /** The flows of a node that have a condition, in the engine's order. */
    List<Flow> asked(String node) {
        return asked.getOrDefault(node, List.of());
    }

    /** The answers that were never tried where others were; empty if the checker thought of everything. */
    String missing(Set<List<Choice>> tried) {
        return missing(List.copyOf(tried), 0);
    }

    private String missing(List<List<Choice>> tried, int depth) {
        var next = new LinkedHashMap<Choice, List<List<Choice>>>();
        tried.stream()
                .filter(all -> all.size() > depth)
                .forEach(all -> next.computeIfAbsent(all.get(depth), choice -> new ArrayList<>())
                        .add(all));
        if (next.isEmpty()) {
            return "";
        }
        var first = next.keySet().iterator().next();
        if (next.keySet().stream().anyMatch(choice -> !choice.node().equals(first.node()))) {
            return "the checker asks different things at once: " + Lockstep.words(List.copyOf(next.keySet()));
        }
        if (!isWhole(first.node(), next.keySet())) {
            return "the checker knows only these answers: " + Lockstep.words(List.copyOf(next.keySet()));
        }
        return next.values().stream()
                .map(all -> missing(all, depth + 1))
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private boolean isWhole(Node node, Set<Choice> choices) {
        var numbers = new HashSet<Integer>();
        var flows = new HashSet<List<Flow>>();
        choices.forEach(choice -> {
            numbers.add(choice.number());
            flows.add(choice.taken());
        });
        if (numbers.contains(-1)) {
            return numbers.size() == 1 && flows.equals(answers(node));
        }
        var counts = node.loop().cardinality().contains("oracle")
                || node.loop().collection().contains("oracle");
        var ends = node.loop().until().contains("oracle");
        return (counts && numbers.equals(Set.of(0, 1, 2))) || (ends && numbers.equals(Set.of(0, 1)));
    }

    /** Every set of flows whose conditions can hold; at an exclusive gateway the first that does. */
    private Set<List<Flow>> answers(Node node) {
        var answers = new HashSet<List<Flow>>();
        var flows = asked(node.id());
        for (var value : values(flows)) {
            for (var bits = 0; bits < 1 << flows.size(); bits++) {
                var held = held(flows, value, bits);
                answers.add(node.kind() == Kind.XOR && !held.isEmpty() ? held.subList(0, 1) : held);
            }
        }
        return answers;
    }

    private static List<Flow> held(List<Flow> flows, @Nullable Object value, int bits) {
        var held = new ArrayList<Flow>();
        for (var i = 0; i < flows.size(); i++) {
            var literal = Literal.of(flows.get(i).condition());
            var free = (bits >> i & 1) == 1;
            if (literal.isEmpty() ? free : value != null && literal.get().holds(value)) {
                held.add(flows.get(i));
            }
        }
        return held;
    }

    private static List<@Nullable Object> values(List<Flow> flows) {
        var all = new ArrayList<@Nullable Object>();
        flows.stream()
                .flatMap(flow -> Literal.of(flow.condition()).stream())
                .findFirst()
                .ifPresentOrElse(literal -> all.addAll(literal.values()), () -> all.add(null));
        return all;
    }

    /** A value of the data by which just the chosen conditions hold. */
    Optional<Object> value(Choice choice) {
        var flows = asked(choice.node().id());
        var every = (1 << flows.size()) - 1;
        var xor = choice.node().kind() == Kind.XOR;
        return values(flows).stream()
                .filter(value -> {
                    var held = held(flows, value, every);
                    return choice.taken().equals(xor && !held.isEmpty() ? held.subList(0, 1) : held);
                })
                .map(java.util.Objects::<Object>requireNonNull)
                .findFirst();
    }
}
