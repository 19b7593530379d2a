package org.madang.identity;

import java.util.Optional;
import java.util.Set;
import org.madang.api.Actor;

/**
 * Who calls.
 *
 * @param kind what it is
 * @param id the account, key or subject; never a name, and never to be stored beside what somebody said
 * @param roles the roles in which it may act
 * @param scopes what a service was given the key for, such as {@code step:translation}; of persons empty
 * @param onBehalfOf for whom a service says it acts
 */
public record Caller(Kind kind, String id, Set<String> roles, Set<String> scopes, Optional<String> onBehalfOf) {

    private static final String STEP = "step:";

    /** What calls. */
    public enum Kind {
        PERSON,
        SERVICE,
        NOBODY
    }

    public Caller {
        if (id.isBlank()) {
            throw new IllegalArgumentException("Caller id is blank");
        }
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Somebody who did not say who it is. */
    public static Caller nobody() {
        return new Caller(Kind.NOBODY, "nobody", Set.of(), Set.of(), Optional.empty());
    }

    /** A person. */
    public static Caller person(String id, Set<String> roles) {
        return new Caller(Kind.PERSON, id, roles, Set.of(), Optional.empty());
    }

    /** This caller, acting for somebody. */
    public Caller actingFor(String whom) {
        return new Caller(kind, id, roles, scopes, Optional.of(whom));
    }

    /** As the services of {@code org.madang.api} want it; for a policy ask {@link Pseudonyms#actor} instead. */
    public Actor toActor() {
        return new Actor(id, roles);
    }

    public boolean isKnown() {
        return kind != Kind.NOBODY;
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** Whether a service may do the work of this step. */
    public boolean mayServe(String step) {
        return kind == Kind.SERVICE && scopes.contains(STEP + step);
    }
}
