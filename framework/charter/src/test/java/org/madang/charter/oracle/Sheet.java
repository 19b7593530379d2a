package org.madang.charter.oracle;

import java.util.Random;
import org.madang.charter.oracle.Draft.Arrow;
import org.madang.charter.oracle.Draft.Box;

/** What a model is drawn on: the chance that draws it, and what is left to draw. */
final class Sheet {

    private static final int SAVE_POINTS = 24;

    final Random random;
    private final StringBuilder names = new StringBuilder();
    private int left;
    private int count;
    private int flows;

    Sheet(long seed) {
        random = new Random(seed);
        left = 4 + random.nextInt(9);
    }

    /** True once in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String any(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    boolean isFull() {
        return left < 2;
    }

    /** Lets a little more be drawn. */
    void more(int boxes) {
        left = boxes;
    }

    String id(String prefix) {
        return prefix + ++count;
    }

    /** Declares something of its own, such as a message, and says what refers to it. */
    String declared(String pattern, String tag, String prefix) {
        var number = ++count;
        names.append("<%s id='%s%d' name='%s%d'/>".formatted(tag, prefix, number, prefix, number));
        return pattern.formatted(number);
    }

    String declarations() {
        return names.toString();
    }

    Box box(Draft draft, String prefix, String tag, String attributes, String body) {
        var box = new Box(id(prefix), tag, attributes, body);
        draft.boxes.add(box);
        left--;
        if (once(SAVE_POINTS)) {
            box.add(any("camunda:asyncBefore='true'", "camunda:asyncAfter='true'", "camunda:async='true'"));
        }
        return box;
    }

    Arrow arrow(Draft draft, Box from, Box to, boolean asks) {
        var id = "f" + ++flows;
        var arrow = new Arrow(id, from, to, asks ? "oracle.test('%s')".formatted(id) : "");
        draft.arrows.add(arrow);
        return arrow;
    }
}
