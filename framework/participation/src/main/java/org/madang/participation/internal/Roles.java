package org.madang.participation.internal;

import java.util.Set;
import org.madang.api.Actor;

/** The roles this room knows. */
final class Roles {

    /** Enters what came by paper, by phone or in a hearing. */
    static final String CLERK = "clerk";

    /** A step of a process, which acts for whoever moved the process. */
    static final String PROCESS = "process";

    private static final Set<String> OFFICIAL = Set.of(CLERK, PROCESS);

    private Roles() {}

    /** Whether the actor enters things for others. */
    static boolean mayActForOthers(Actor actor) {
        return actor.hasAnyOf(OFFICIAL);
    }
}
