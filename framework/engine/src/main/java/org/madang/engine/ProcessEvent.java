package org.madang.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/**
 * Something that happened in a process.
 *
 * @param id grows with time within one process instance
 * @param at when
 * @param type what, such as {@code activity.started}
 * @param policy the policy the process runs for
 * @param process the key of the process definition
 * @param version the version of the process definition
 * @param instance the process instance
 * @param activity the id of the activity, where one is concerned
 * @param name the label of the activity
 * @param act the act of the activity
 * @param task the user task
 * @param actor who did it
 * @param duration how long it took, where something ended
 * @param details what else is known
 */
public record ProcessEvent(
        String id,
        Instant at,
        String type,
        PolicyId policy,
        String process,
        int version,
        String instance,
        Optional<String> activity,
        Optional<String> name,
        Optional<String> act,
        Optional<String> task,
        Optional<String> actor,
        Optional<Duration> duration,
        Values details) {

    public ProcessEvent {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        requireNonNull(type, "type");
        requireNonNull(policy, "policy");
        requireNonNull(details, "details");
    }
}
