package org.madang.charter.internal.space;

import java.util.ArrayList;
import java.util.List;

/** Goes through every combination of choices: run, ask, then move to the next until there is none. */
final class Chooser {

    private int[] taken = new int[8];
    private int[] among = new int[8];
    private int known;
    private int asked;
    private final List<Choice> choices = new ArrayList<>();

    /** A number below the given one. */
    int among(int count) {
        if (asked == known) {
            grow();
            taken[known] = 0;
            among[known++] = count;
        }
        return taken[asked++];
    }

    void note(Choice choice) {
        choices.add(choice);
    }

    List<Choice> choices() {
        return List.copyOf(choices);
    }

    /** Prepares the next run; false if all were had. */
    boolean next() {
        asked = 0;
        choices.clear();
        while (known > 0 && taken[known - 1] + 1 == among[known - 1]) {
            known--;
        }
        if (known == 0) {
            return false;
        }
        taken[known - 1]++;
        return true;
    }

    private void grow() {
        if (known == taken.length) {
            taken = java.util.Arrays.copyOf(taken, known * 2);
            among = java.util.Arrays.copyOf(among, known * 2);
        }
    }
}
