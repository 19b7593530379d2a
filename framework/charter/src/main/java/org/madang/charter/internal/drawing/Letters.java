package org.madang.charter.internal.drawing;

import java.util.ArrayList;
import java.util.List;

/** Breaks names into lines; measures letters as most fonts have them, as no font can be asked. */
final class Letters {

    private static final double WIDE = 1.0;
    private static final double CAPITAL = 0.68;
    private static final double SMALL = 0.53;

    private Letters() {}

    /** Pixels the text takes at this size. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Letters::width).sum() * size;
    }

    private static double width(int letter) {
        if (letter >= 0x1100 && !Character.isLowerCase(letter)) {
            return WIDE;
        }
        return Character.isUpperCase(letter) || letter == 'm' || letter == 'w' ? CAPITAL : SMALL;
    }

    /** At most so many lines of at most that width; what is left out shows as an ellipsis. */
    static List<String> lines(String text, double width, double size, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words(text, width, size)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines.size() <= most ? lines : shortened(lines, most);
    }

    private static List<String> shortened(List<String> lines, int most) {
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.get(most - 1) + "\u2026");
        return kept;
    }

    /** Words, and pieces of those too long for a line. */
    private static List<String> words(String text, double width, double size) {
        var words = new ArrayList<String>();
        for (var word : text.strip().split("\\s+", -1)) {
            var piece = new StringBuilder();
            for (var letter : word.codePoints().toArray()) {
                if (!piece.isEmpty() && width(piece + Character.toString(letter), size) > width) {
                    words.add(piece.toString());
                    piece.setLength(0);
                }
                piece.appendCodePoint(letter);
            }
            words.add(piece.toString());
        }
        return words;
    }
}
