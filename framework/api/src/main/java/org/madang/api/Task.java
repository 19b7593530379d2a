package org.madang.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Work that waits for a person.
 *
 * @param id names the task
 * @param policy the policy it belongs to
 * @param process the key of the process definition
 * @param activity the id of the user task in the model
 * @param name its label
 * @param act its act, such as {@code adopt}, if the model gives one
 * @param roles who may do it; any of them
 * @param assignee who has taken it
 * @param form the name of its form
 * @param inputs what its input parameters say
 * @param created when it arose
 * @param due when it should be done
 */
public record Task(
        String id,
        PolicyId policy,
        String process,
        String activity,
        String name,
        Optional<String> act,
        Set<String> roles,
        Optional<String> assignee,
        Optional<String> form,
        Values inputs,
        Instant created,
        Optional<Instant> due) {

    public Task {
        roles = Set.copyOf(roles);
    }
}
