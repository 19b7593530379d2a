package org.madang.identity;

import java.util.Set;

/** The roles this room knows by name; a process pack may name more, such as {@code office}. */
public final class Roles {

    /** Takes part: proposes, contributes, supports, appeals. */
    public static final String RESIDENT = "resident";

    /** Does the daily business of a procedure. */
    public static final String CLERK = "clerk";

    /** Decides. */
    public static final String COUNCIL = "council";

    /** Speaks for a stakeholder. */
    public static final String REPRESENTATIVE = "representative";

    /** Gives accounts and roles; decides nothing. */
    public static final String ADMINISTRATOR = "administrator";

    /** Reads everything and changes nothing; never goes with another role. */
    public static final String AUDITOR = "auditor";

    /** A program, such as a kiosk or another portal. */
    public static final String SERVICE = "service";

    private static final Set<String> TAKING_PART = Set.of(RESIDENT);

    private Roles() {}

    /** Whether somebody with these roles only takes part, and so goes by a pseudonym. */
    public static boolean onlyTakesPart(Set<String> roles) {
        return TAKING_PART.containsAll(roles);
    }

    /** These roles with duties kept apart: who audits does nothing else. */
    public static Set<String> separated(Set<String> roles) {
        return roles.contains(AUDITOR) ? Set.of(AUDITOR) : Set.copyOf(roles);
    }
}
