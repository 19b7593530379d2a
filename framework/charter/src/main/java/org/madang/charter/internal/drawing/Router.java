package org.madang.charter.internal.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the flows of a scope that was laid out, at right angles. */
final class Router {

    private static final double OUT = 22;
    private static final double LANE = 14;

    private final Ranks ranks;
    private final Grid grid;
    private final Map<String, String> hosts;
    private int below;

    Router(Ranks ranks, Grid grid, Map<String, String> hosts) {
        this.ranks = ranks;
        this.grid = grid;
        this.hosts = hosts;
    }

    Layout route(Layout layout, List<Link> flows) {
        var boxes = new HashMap<String, Box>();
        layout.shapes().forEach(shape -> boxes.put(shape.item().id(), shape.box()));
        double floor = layout.bounds().bottom() + LANE;
        var lines = new ArrayList<Connection>();
        for (var flow : flows) {
            var from = boxes.get(flow.source());
            var to = boxes.get(flow.target());
            if (from != null && to != null) {
                lines.add(line(flow, from, to, floor));
            }
        }
        return new Layout(layout.shapes(), lines);
    }

    private Connection line(Link flow, Box from, Box to, double floor) {
        var host = hosts.getOrDefault(flow.source(), flow.source());
        if (ranks.leadsBack(host, flow.target()) || !hasWay(host, flow.target())) {
            return connection(flow, under(from, to, floor + LANE * below++));
        }
        return connection(flow, host.equals(flow.source()) ? forward(flow, from, to) : down(from, to));
    }

    private boolean hasWay(String from, String to) {
        return grid.isFree(grid.row(to), from, to) || grid.isFree(grid.row(from), from, to);
    }

    private List<Point> forward(Link flow, Box from, Box to) {
        double start = from.middle().y();
        double end = to.middle().y();
        if (start == end) {
            return List.of(new Point(from.right(), start), new Point(to.x(), end));
        }
        double turn =
                grid.isFree(grid.row(flow.target()), flow.source(), flow.target()) ? from.right() + OUT : to.x() - OUT;
        return List.of(
                new Point(from.right(), start), new Point(turn, start), new Point(turn, end), new Point(to.x(), end));
    }

    /** From a boundary event. */
    private static List<Point> down(Box from, Box to) {
        double x = from.middle().x();
        double y = to.middle().y();
        if (y > from.bottom() + LANE) {
            return List.of(new Point(x, from.bottom()), new Point(x, y), new Point(to.x(), y));
        }
        double turn = to.x() - OUT;
        double low = from.bottom() + LANE;
        return List.of(
                new Point(x, from.bottom()),
                new Point(x, low),
                new Point(turn, low),
                new Point(turn, y),
                new Point(to.x(), y));
    }

    private static List<Point> under(Box from, Box to, double floor) {
        double start = from.middle().x();
        double end = to.middle().x();
        return List.of(
                new Point(start, from.bottom()),
                new Point(start, floor),
                new Point(end, floor),
                new Point(end, to.bottom()));
    }

    private static Connection connection(Link flow, List<Point> points) {
        if (flow.name().isEmpty()) {
            return new Connection(flow, points, Optional.empty());
        }
        var bare = new Connection(flow, points, Optional.empty()).middle();
        return new Connection(flow, points, Optional.of(new Box(bare.x() - 40, bare.y() - 18, 80, 14)));
    }
}
