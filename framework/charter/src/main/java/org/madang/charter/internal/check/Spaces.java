package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Problem;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.Interest;
import org.madang.charter.internal.space.StateSpace;

/** The state spaces of one process, made when needed and shared by its rules. */
final class Spaces {

    /** Up to here every order of everything is looked at; then only what matters to somebody. */
    private static final int SMALL = 4_000;

    /** Branches that come to more states side by side are not even tried in every order. */
    private static final int BRANCHED = 100;

    /** What is remembered of the data may keep many orders apart; beyond this it is done without. */
    private static final int WITH_DATA = 100_000;

    private final Explorer explorer;
    private final int bound;
    private final Map<Interest, StateSpace> found = new HashMap<>();
    private @Nullable StateSpace whole;
    private int spent;

    Spaces(Explorer explorer, int bound) {
        this.explorer = explorer;
        this.bound = bound;
    }

    List<Problem> problems() {
        return explorer.problems();
    }

    /** Everything, if it is not too much; else not complete. */
    StateSpace whole() {
        if (whole == null) {
            var hopeless = bound > SMALL && explorer.branchesBeyond(BRANCHED);
            whole = explorer.explore(hopeless ? 1 : Math.min(SMALL, bound));
        }
        return whole;
    }

    /** All that matters to somebody, within the bound for all of them together. */
    StateSpace of(Interest interest) {
        if (whole().complete() || bound <= SMALL) {
            return whole();
        }
        var least = found.computeIfAbsent(Interest.NONE, this::explore);
        return least.complete() ? found.computeIfAbsent(interest, this::explore) : least;
    }

    private StateSpace explore(Interest interest) {
        int left = Math.max(SMALL, bound - spent);
        var space = explorer.explore(interest.setting().isEmpty() ? left : Math.min(left, WITH_DATA), interest);
        spent += space.size();
        return space;
    }
}
