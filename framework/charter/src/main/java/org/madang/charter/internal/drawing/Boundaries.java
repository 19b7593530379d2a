package org.madang.charter.internal.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Puts boundary events on the lower border of what they are attached to. */
final class Boundaries {

    private static final double SIZE = 36;
    private static final double STEP = 44;

    private Boundaries() {}

    static List<Shape> place(List<Item> items, List<Shape> placed) {
        var counts = new HashMap<String, Integer>();
        var events = new ArrayList<Shape>();
        for (var item : items) {
            placed.stream()
                    .filter(shape -> shape.item().id().equals(item.host()))
                    .findFirst()
                    .ifPresent(host -> events.add(on(host.box(), item, counts.merge(item.host(), 1, Integer::sum))));
        }
        return events;
    }

    private static Shape on(Box host, Item event, int number) {
        var box = new Box(host.right() - SIZE / 2 - STEP * number + 18, host.bottom() - SIZE / 2, SIZE, SIZE);
        var label = event.name().isEmpty()
                ? Optional.<Box>empty()
                : Optional.of(new Box(box.right() + 2, box.bottom() - 8, 80, 14));
        return new Shape(event, box, label, false, true, "", "");
    }
}
