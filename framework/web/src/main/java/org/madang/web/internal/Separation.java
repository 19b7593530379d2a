package org.madang.web.internal;

import java.util.Optional;
import java.util.Set;
import org.madang.api.PlatformException;
import org.madang.api.Policies;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.Task;
import org.madang.api.Tasks;
import org.madang.identity.Caller;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Roles;

/** Keeps duties apart also for who holds an office now and proposed under a pseudonym before. */
final class Separation {

    private static final int MOST_TASKS = 10_000;

    private Separation() {}

    /** @throws Refusal 403 when the caller proposed the policy, under whatever name */
    static void requireNotProposer(Call call, PolicyId policy) {
        var proposed = call.service(Policies.class)
                .find(policy)
                .map(Policy::proposer)
                .filter(proposer ->
                        pseudonym(call, policy).filter(proposer::equals).isPresent());
        if (proposed.isPresent()) {
            throw Refusal.of(403, "You proposed this policy yourself; somebody else has to do this");
        }
    }

    /** The same for a task of one of the caller's roles. */
    static void requireNotProposerOf(Call call, String task) {
        call.caller().roles().stream()
                .flatMap(role -> call.service(Tasks.class).forRole(role, MOST_TASKS).stream())
                .filter(open -> open.id().equals(task))
                .map(Task::policy)
                .findFirst()
                .ifPresent(policy -> requireNotProposer(call, policy));
    }

    /** The name under which the caller would only take part; none when nobody can tell any more. */
    private static Optional<String> pseudonym(Call call, PolicyId policy) {
        if (call.caller().kind() != Caller.Kind.PERSON) {
            return Optional.empty();
        }
        try {
            var person = Caller.person(call.caller().id(), Set.of(Roles.RESIDENT));
            return Optional.of(
                    call.service(Pseudonyms.class).actor(policy, person).id());
        } catch (PlatformException destroyed) {
            return Optional.empty();
        }
    }
}
