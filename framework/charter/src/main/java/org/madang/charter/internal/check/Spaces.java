package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.Problem;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.space.Explorer;
import org.madang.charter.internal.space.StateSpace;

/** The state spaces of one process, made when needed and shared by its rules. */
final class Spaces {

    /** Up to here every order of everything is looked at; then only what a rule watches. */
    private static final int SMALL = 4_000;

    private final Explorer explorer;
    private final int bound;
    private final Map<Set<String>, StateSpace> watching = new HashMap<>();
    private @Nullable StateSpace whole;
    private int spent;

    Spaces(Pack pack, ProcessModel process, int bound) {
        this.explorer = new Explorer(pack, process);
        this.bound = bound;
    }

    List<Problem> problems() {
        return explorer.problems();
    }

    /** Everything, if it is not too much; else not complete. */
    StateSpace whole() {
        if (whole == null) {
            whole = explorer.explore(Math.min(SMALL, bound));
        }
        return whole;
    }

    /** All that matters to who watches these, within the bound for all of them together. */
    StateSpace watching(Set<String> watched) {
        if (whole().complete() || bound <= SMALL) {
            return whole();
        }
        var least = watching.computeIfAbsent(Set.of(), this::explore);
        return least.complete() ? watching.computeIfAbsent(watched, this::explore) : least;
    }

    private StateSpace explore(Set<String> watched) {
        var space = explorer.explore(Math.max(SMALL, bound - spent), watched);
        spent += space.size();
        return space;
    }
}
