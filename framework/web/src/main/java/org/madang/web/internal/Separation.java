package org.madang.web.internal;

import org.madang.api.Persons;
import org.madang.api.Policies;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.Task;
import org.madang.api.Tasks;

/** Keeps duties apart also for who holds an office now and proposed under a pseudonym before. */
final class Separation {

    private static final int MOST_TASKS = 10_000;

    private Separation() {}

    /** @throws Refusal 403 when the task is one of the caller's roles, on a policy the caller proposed under whatever name */
    static void requireNotProposerOf(Call call, String task) {
        call.caller().roles().stream()
                .flatMap(role -> call.service(Tasks.class).forRole(role, MOST_TASKS).stream())
                .filter(open -> open.id().equals(task))
                .map(Task::policy)
                .findFirst()
                .ifPresent(policy -> requireNotProposer(call, policy));
    }

    /** Who proposed under the own id is known to the procedure, which says what such a person may do. */
    private static void requireNotProposer(Call call, PolicyId policy) {
        var by = call.actor();
        var proposed = call.service(Policies.class)
                .find(policy)
                .map(Policy::proposer)
                .filter(proposer -> !proposer.equals(by.id()))
                .filter(proposer -> call.service(Persons.class).acted(policy, proposer, by));
        if (proposed.isPresent()) {
            throw Refusal.of(403, "You proposed this policy yourself; somebody else has to do this");
        }
    }
}
