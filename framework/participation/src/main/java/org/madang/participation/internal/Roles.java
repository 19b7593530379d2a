package org.madang.participation.internal;

import java.util.Set;
import org.madang.api.Actor;

/** The roles this room knows. */
final class Roles {

    /** Enters what came by paper, by phone or in a hearing. */
    static final String CLERK = "clerk";

    /** A step of a process, which acts for whoever moved the process. */
    static final String PROCESS = "process";

    private static final String BY_ITSELF = "process:";
    private static final Set<String> OFFICIAL = Set.of(CLERK, PROCESS);

    private Roles() {}

    /** Who acts when a step acts for nobody in particular. */
    static String process(String key) {
        return BY_ITSELF + key;
    }

    /** Whether a process acts by itself, and so nobody in particular. */
    static boolean isProcess(Actor actor) {
        return actor.id().startsWith(BY_ITSELF);
    }

    /** Whether the actor enters things for others. */
    static boolean mayActForOthers(Actor actor) {
        return actor.hasAnyOf(OFFICIAL);
    }
}
