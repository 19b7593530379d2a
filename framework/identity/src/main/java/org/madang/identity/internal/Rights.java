package org.madang.identity.internal;

import java.util.Set;
import org.madang.identity.Caller;
import org.madang.identity.Roles;

/** Who may do what in this room. */
final class Rights {

    private Rights() {}

    static void requireAdministrator(Caller by) {
        require(by, Set.of(Roles.ADMINISTRATOR));
    }

    static void requireClerk(Caller by) {
        require(by, Set.of(Roles.CLERK));
    }

    static void requireClerkOrAdministrator(Caller by) {
        require(by, Set.of(Roles.CLERK, Roles.ADMINISTRATOR));
    }

    static void requireReader(Caller by) {
        require(by, Set.of(Roles.ADMINISTRATOR, Roles.AUDITOR));
    }

    /** Nobody does it to himself. */
    static void requireOther(Caller by, String subject) {
        if (by.id().equals(subject)) {
            throw Failures.notAllowed("Nobody does this to an own account; ask another administrator");
        }
    }

    /** The person itself, or an administrator. */
    static void requireSelfOrAdministrator(Caller by, String subject) {
        if (!isSelf(by, subject)) {
            requireAdministrator(by);
        }
    }

    static boolean isSelf(Caller by, String subject) {
        return by.isKnown() && by.id().equals(subject);
    }

    private static void require(Caller by, Set<String> roles) {
        if (roles.stream().noneMatch(by::hasRole)) {
            throw Failures.notAllowed(
                    "This takes one of the roles %s; '%s' has %s".formatted(roles, by.id(), by.roles()));
        }
    }
}
