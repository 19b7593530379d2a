package org.madang.charter.internal.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders the nodes of one scope from left to right; what leads back does not count. */
final class Ranks {

    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    /**
     * Orders them.
     *
     * @param nodes in the order of the file
     * @param pairs from one node to another
     */
    Ranks(List<String> nodes, List<Map.Entry<String, String>> pairs) {
        nodes.forEach(node -> next.put(node, new ArrayList<>()));
        for (var pair : pairs) {
            var targets = next.get(pair.getKey());
            if (targets != null && next.containsKey(pair.getValue())) {
                targets.add(pair.getValue());
            }
        }
        sort(nodes, pairs);
        var positions = new HashMap<String, Integer>();
        order.forEach(node -> positions.put(node, positions.size()));
        order.forEach(node -> ranks.put(node, 0));
        order.forEach(node -> push(node, positions));
    }

    /** Every node after those that lead to it, as far as there is such an order. */
    List<String> order() {
        return order;
    }

    int of(String node) {
        return ranks.getOrDefault(node, 0);
    }

    int count() {
        return ranks.values().stream().mapToInt(rank -> rank + 1).max().orElse(0);
    }

    boolean leadsBack(String from, String to) {
        return of(to) <= of(from);
    }

    /** Depth first, without recursion, from those nothing leads to; a node comes after all it leads to, then reversed. */
    private void sort(List<String> nodes, List<Map.Entry<String, String>> pairs) {
        var targets = new HashSet<String>();
        pairs.forEach(pair -> targets.add(pair.getValue()));
        var seen = new HashSet<String>();
        nodes.stream().filter(node -> !targets.contains(node)).forEach(node -> visit(node, seen));
        nodes.forEach(node -> visit(node, seen));
        Collections.reverse(order);
    }

    private void visit(String start, Set<String> seen) {
        record Open(String node, ArrayDeque<String> rest) {}
        var open = new ArrayDeque<Open>();
        if (seen.add(start)) {
            open.push(new Open(start, reversed(start)));
        }
        while (!open.isEmpty()) {
            var rest = open.element().rest();
            if (rest.isEmpty()) {
                order.add(open.pop().node());
            } else if (seen.add(rest.element())) {
                open.push(new Open(rest.element(), reversed(rest.remove())));
            } else {
                rest.remove();
            }
        }
    }

    /** So that the first way out ends up first. */
    private ArrayDeque<String> reversed(String node) {
        var targets = new ArrayDeque<String>();
        next.getOrDefault(node, List.of()).forEach(targets::push);
        return targets;
    }

    private void push(String node, Map<String, Integer> positions) {
        int position = position(node, positions);
        for (var target : next.getOrDefault(node, List.of())) {
            if (position(target, positions) > position) {
                ranks.merge(target, of(node) + 1, Math::max);
            }
        }
    }

    private static int position(String node, Map<String, Integer> positions) {
        return positions.getOrDefault(node, 0);
    }
}
