package org.madang.charter.internal.drawing;

import java.util.Optional;

/**
 * An element where it is drawn.
 *
 * @param label where its name goes, if the drawing says so
 * @param open whether a sub-process shows what is in it
 * @param upright whether a pool or lane runs from left to right
 * @param fill its colour, as {@code #rrggbb}; empty for none
 * @param stroke the colour of its border; empty for none
 */
record Shape(Item item, Box box, Optional<Box> label, boolean open, boolean upright, String fill, String stroke) {

    static Shape plain(Item item, Box box) {
        return new Shape(item, box, Optional.empty(), true, true, "", "");
    }

    Shape moved(double right, double down) {
        return new Shape(
                item, box.moved(right, down), label.map(at -> at.moved(right, down)), open, upright, fill, stroke);
    }
}
