package org.madang.charter.internal.proof;

import java.util.Set;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.Occurrence;
import org.madang.charter.internal.space.Occurrence.What;

/** Two small rules about two nodes. */
public record After(String first, String then, boolean before) implements Monitor {

    /** The second may not begin before the first is done. */
    public static After before(String first, String then) {
        return new After(first, then, true);
    }

    /** Once the first is done, the second must follow. */
    public static After follows(String first, String then) {
        return new After(first, then, false);
    }

    @Override
    public int next(int state, Occurrence occurrence) {
        var id = occurrence.node().id();
        if (before && state == 0 && id.equals(then) && occurrence.what() == What.STARTED) {
            return 2;
        }
        if (occurrence.what() != What.COMPLETED) {
            return state;
        }
        return id.equals(first) ? 1 : id.equals(then) && !before ? 0 : state;
    }

    @Override
    public boolean broken(int state) {
        return state == 2;
    }

    @Override
    public boolean owing(int state) {
        return !before && state == 1;
    }

    @Override
    public Set<String> watched() {
        return Set.of(first, then);
    }
}
