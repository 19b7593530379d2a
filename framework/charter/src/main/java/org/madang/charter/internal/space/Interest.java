package org.madang.charter.internal.space;

import java.util.Set;
import java.util.TreeSet;

/**
 * Whose order matters to somebody; all are ids of nodes.
 *
 * @param watched what a rule watches
 * @param setting what sets what is remembered of the data, or asks for it
 * @param wiping what makes something remembered forgotten, and does no more: among each other their order does not matter
 */
public record Interest(Set<String> watched, Set<String> setting, Set<String> wiping) {

    public static final Interest NONE = new Interest(Set.of(), Set.of(), Set.of());

    public Interest {
        watched = Set.copyOf(watched);
        setting = Set.copyOf(setting);
        wiping = Set.copyOf(wiping);
    }

    /** Only what a rule watches. */
    public static Interest in(Set<String> watched) {
        return new Interest(watched, Set.of(), Set.of());
    }

    /** The same, and what a rule watches. */
    public Interest and(Set<String> more) {
        var both = new TreeSet<>(watched);
        both.addAll(more);
        return new Interest(both, setting, wiping);
    }
}
