package org.madang.engine.internal;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/**
 * Who may do a task.
 *
 * @param task its id
 * @param name its label
 * @param roles any of them may do it
 * @param users these actors may do it too, whatever their roles
 * @param assignee who has taken it
 */
record TaskRights(
        String task,
        String name,
        Set<String> roles,
        Set<String> users,
        @Nullable String assignee) {

    /** Reads everything and changes nothing. */
    private static final String AUDITOR = "auditor";

    /** Fails when the actor may not do the task, or another has taken it. */
    void check(Actor actor) {
        if (!mayDo(actor)) {
            throw refusal(actor);
        }
        if (assignee != null && !assignee.equals(actor.id())) {
            throw new PlatformException(
                    Problem.CONFLICT,
                    "Task '%s' (%s) is taken by '%s'; ask them, or choose another task"
                            .formatted(name, task, assignee));
        }
    }

    /** Fails when the actor may neither do the task nor audit. */
    void checkReading(Actor actor) {
        if (!mayDo(actor) && !actor.roles().contains(AUDITOR)) {
            throw refusal(actor);
        }
    }

    private PlatformException refusal(Actor actor) {
        return new PlatformException(
                Problem.NOT_ALLOWED,
                "Actor '%s' with the roles %s may not do task '%s' (%s); it is for the roles %s"
                        .formatted(actor.id(), new TreeSet<>(actor.roles()), name, task, roles));
    }

    private boolean mayDo(Actor actor) {
        var named = actor.id().equals(assignee) || users.contains(actor.id());
        var open = users.isEmpty() || !roles.isEmpty();
        return named || (open && actor.hasAnyOf(roles));
    }
}
