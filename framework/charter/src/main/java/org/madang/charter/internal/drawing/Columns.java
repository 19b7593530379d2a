package org.madang.charter.internal.drawing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns ranks and rows into pixels. */
final class Columns {

    private static final double BETWEEN_COLUMNS = 56;
    private static final double BETWEEN_ROWS = 52;
    private static final double TITLE = 24;

    private final Ranks ranks;
    private final Grid grid;
    private final Map<String, Layout> inner;

    Columns(Ranks ranks, Grid grid, Map<String, Layout> inner) {
        this.ranks = ranks;
        this.grid = grid;
        this.inner = inner;
    }

    List<Shape> place(List<Item> nodes) {
        var widths = new double[ranks.count()];
        var heights = new double[grid.count()];
        for (var node : nodes) {
            var size = size(node);
            widths[ranks.of(node.id())] = Math.max(widths[ranks.of(node.id())], size.width());
            heights[grid.row(node.id())] = Math.max(heights[grid.row(node.id())], size.height());
        }
        var left = sums(widths, BETWEEN_COLUMNS);
        var top = sums(heights, BETWEEN_ROWS);
        return nodes.stream()
                .map(node -> {
                    int rank = ranks.of(node.id());
                    int row = grid.row(node.id());
                    var size = size(node);
                    return shape(
                            node,
                            size.moved(
                                    left[rank] + (widths[rank] - size.width()) / 2,
                                    top[row] + (heights[row] - size.height()) / 2));
                })
                .toList();
    }

    private Shape shape(Item node, Box box) {
        var label = node.isNamedOutside() && !node.name().isEmpty()
                ? Optional.of(
                        new Box(box.middle().x() - 45, node.isGateway() ? box.y() - 18 : box.bottom() + 4, 90, 14))
                : Optional.<Box>empty();
        return new Shape(node, box, label, inner.containsKey(node.id()), true, "", "");
    }

    private Box size(Item node) {
        var layout = inner.get(node.id());
        if (layout != null && !layout.shapes().isEmpty()) {
            var bounds = layout.bounds();
            return new Box(0, 0, bounds.width() + 2 * Layout.MARGIN, bounds.height() + 2 * Layout.MARGIN + TITLE);
        }
        return node.isEvent()
                ? new Box(0, 0, 36, 36)
                : node.isGateway() ? new Box(0, 0, 50, 50) : new Box(0, 0, 110, 80);
    }

    private static double[] sums(double[] sizes, double gap) {
        var sums = new double[sizes.length];
        for (int i = 1; i < sizes.length; i++) {
            sums[i] = sums[i - 1] + sizes[i - 1] + gap;
        }
        return sums;
    }
}
