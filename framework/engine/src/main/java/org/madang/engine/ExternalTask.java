package org.madang.engine;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.madang.api.StepCall;

/**
 * A token's wait for a step that a worker outside the platform may do.
 *
 * @param id names it as long as the token waits
 * @param step what is to be done
 * @param call what is asked: nothing but the activity's inputs
 * @param place where the token stands
 * @param lock who holds it, and until when
 * @param created since when the token waits
 * @param priority the higher goes first
 * @param retries how often it may still fail; none as long as it never did
 * @param error why it failed or waits
 * @param properties the extension properties of the activity
 */
public record ExternalTask(
        String id,
        String step,
        StepCall call,
        Place place,
        Optional<Lock> lock,
        Instant created,
        long priority,
        Optional<Integer> retries,
        Optional<String> error,
        Map<String, String> properties) {

    public ExternalTask {
        requireNonNull(id, "id");
        requireNonNull(step, "step");
        properties = Map.copyOf(properties);
    }

    /**
     * Where a token stands, as the engine names it.
     *
     * @param definition the version of the process
     * @param instance the running process
     * @param execution the token
     * @param activity this visit of the activity
     */
    public record Place(String definition, String instance, String execution, String activity) {}

    /** Who holds a task until when. */
    public record Lock(String worker, Instant until) {}
}
