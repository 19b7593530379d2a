package org.madang.benchmarks;

import org.madang.api.Actor;
import org.madang.api.Tasks;
import org.madang.api.Values;

/** The clerk who works by the api. */
final class Clerk {

    /** How many tasks any clerk, of whatever contender, looks at together. */
    static final int PAGE = 50;

    private static final Actor CLERK = Actor.of("clerk-1", Models.ROLE);

    private Clerk() {}

    static int completeOpen(Tasks tasks) {
        var open = tasks.forRole(Models.ROLE, PAGE);
        open.forEach(task -> tasks.complete(task.id(), CLERK, Values.none()));
        return open.size();
    }
}
