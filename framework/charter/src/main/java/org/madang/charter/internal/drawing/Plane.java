package org.madang.charter.internal.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sheet of a diagram.
 *
 * @param element the process, collaboration or sub-process it shows
 * @param name what it is called
 * @param shapes in the order they are drawn
 * @param ours whether the layout is ours, since the file has none
 */
record Plane(String element, String name, List<Shape> shapes, List<Connection> connections, boolean ours) {

    Plane {
        shapes = List.copyOf(shapes);
        connections = List.copyOf(connections);
    }

    Optional<Shape> shape(String id) {
        return shapes.stream().filter(shape -> shape.item().id().equals(id)).findFirst();
    }

    Optional<Connection> connection(String id) {
        return connections.stream()
                .filter(connection -> connection.link().id().equals(id))
                .findFirst();
    }

    boolean shows(String id) {
        return shape(id).isPresent() || connection(id).isPresent();
    }

    Box bounds() {
        var boxes = shapes.stream().flatMap(shape -> Stream.concat(Stream.of(shape.box()), shape.label().stream()));
        var lines = connections.stream()
                .flatMap(line -> Stream.concat(Stream.of(Box.around(line.points())), line.label().stream()));
        return Stream.concat(boxes, lines).reduce(Box::with).orElse(new Box(0, 0, 0, 0));
    }
}
