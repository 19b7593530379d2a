package org.madang.api;

import java.util.Set;

/**
 * Who acts.
 *
 * @param id a pseudonym or an account name, never a person's name
 * @param roles the roles in which this actor may act, such as {@code clerk} or {@code council}
 */
public record Actor(String id, Set<String> roles) {

    public Actor {
        if (id.isBlank()) {
            throw new IllegalArgumentException("Actor id is blank");
        }
        roles = Set.copyOf(roles);
    }

    /** An actor in the given roles. */
    public static Actor of(String id, String... roles) {
        return new Actor(id, Set.of(roles));
    }

    /** Whether this actor has at least one of the roles; every actor may do what names no role. */
    public boolean hasAnyOf(Set<String> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(roles::contains);
    }
}
