package org.madang.charter.internal.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lays out a process that nobody has drawn: from left to right, one column for each step. */
final class AutoLayout {

    /** Deeper sub-processes are drawn closed. */
    private static final int DEEPEST = 8;

    private final Elements elements;

    AutoLayout(Elements elements) {
        this.elements = elements;
    }

    Plane lay(Item process) {
        var layout = scope(process.id(), 0);
        var name = process.name().isEmpty() ? process.id() : process.name();
        return new Plane(process.id(), name, layout.shapes(), layout.connections(), true);
    }

    private Layout scope(String id, int depth) {
        var items = elements.nodesIn(id);
        var flows = elements.flowsIn(id);
        var inner = items.stream()
                .filter(item -> item.isScope() && depth < DEEPEST)
                .collect(Collectors.toMap(Item::id, item -> scope(item.id(), depth + 1)));
        var hosts = items.stream()
                .filter(item -> !item.host().isEmpty())
                .collect(Collectors.toMap(Item::id, Item::host, (one, other) -> one));
        var nodes = items.stream().filter(item -> item.host().isEmpty()).toList();
        var pairs = flows.stream()
                .map(flow -> Map.entry(hosts.getOrDefault(flow.source(), flow.source()), flow.target()))
                .toList();
        var ranks = new Ranks(nodes.stream().map(Item::id).toList(), pairs);
        var grid = new Grid(ranks, byRank(ranks), new Rows(flows, hosts));
        var shapes = new ArrayList<>(new Columns(ranks, grid, inner).place(nodes));
        shapes.addAll(Boundaries.place(items, shapes));
        return new Router(ranks, grid, hosts)
                .route(new Layout(shapes, List.of()), flows)
                .with(inside(shapes, inner));
    }

    private static List<String> byRank(Ranks ranks) {
        var order = new ArrayList<>(ranks.order());
        order.sort(Comparator.comparingInt(ranks::of));
        return order;
    }

    /** What the sub-processes hold, moved to where they lie. */
    private static Layout inside(List<Shape> shapes, Map<String, Layout> inner) {
        var all = new Layout(List.of(), List.of());
        for (var shape : shapes) {
            var layout = inner.get(shape.item().id());
            if (layout != null) {
                all = all.with(layout.movedInto(shape.box()));
            }
        }
        return all;
    }
}
