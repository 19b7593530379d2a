package org.madang.charter.internal.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wants a node in the row of what leads to it, and below it if a boundary event does. */
final class Rows implements Grid.Wish {

    private final Map<String, List<Link>> incoming = new HashMap<>();
    private final Map<String, String> hosts;

    Rows(List<Link> flows, Map<String, String> hosts) {
        this.hosts = hosts;
        flows.forEach(flow ->
                incoming.computeIfAbsent(flow.target(), id -> new ArrayList<>()).add(flow));
    }

    @Override
    public int row(String node, Map<String, Integer> placed) {
        return incoming.getOrDefault(node, List.of()).stream()
                .mapToInt(flow -> row(flow, placed))
                .filter(row -> row >= 0)
                .min()
                .orElse(0);
    }

    private int row(Link flow, Map<String, Integer> placed) {
        var host = hosts.get(flow.source());
        var row = placed.get(host == null ? flow.source() : host);
        return row == null ? -1 : host == null ? row : row + 1;
    }
}
