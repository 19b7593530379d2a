package org.madang.charter.internal.drawing;

import java.util.List;
import java.util.stream.Stream;

/** Shapes and connections that were laid out together. */
record Layout(List<Shape> shapes, List<Connection> connections) {

    /** Room between what a sub-process holds and its border. */
    static final double MARGIN = 30;

    Layout {
        shapes = List.copyOf(shapes);
        connections = List.copyOf(connections);
    }

    Layout with(Layout other) {
        return new Layout(
                Stream.concat(shapes.stream(), other.shapes.stream()).toList(),
                Stream.concat(connections.stream(), other.connections.stream()).toList());
    }

    /** Where all of it lies, names below events included. */
    Box bounds() {
        return new Plane("", "", shapes, connections, true).bounds();
    }

    /** The same inside that box. */
    Layout movedInto(Box box) {
        var bounds = bounds();
        double right = box.x() + MARGIN - bounds.x();
        double down = box.y() + MARGIN - bounds.y();
        return new Layout(
                shapes.stream().map(shape -> shape.moved(right, down)).toList(),
                connections.stream().map(line -> line.moved(right, down)).toList());
    }
}
