package org.madang.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's account.
 *
 * @param id stands for the person everywhere outside this room
 * @param login what the person signs in with
 * @param name how the person wants to be called
 * @param roles the roles given
 * @param disabled whether nobody can sign in with it
 * @param createdAt when it was made
 * @param lastSignIn when it was used last
 */
public record Account(
        String id,
        String login,
        String name,
        Set<String> roles,
        boolean disabled,
        Instant createdAt,
        Optional<Instant> lastSignIn) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Neither login nor name. */
    @Override
    public String toString() {
        return "Account[" + id + " " + roles + "]";
    }
}
