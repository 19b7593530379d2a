package org.madang.api;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What the engine has to do by itself; whoever holds the clock drives a platform without own threads by it. */
@FrameworkService
@ProviderType
public interface Workload {

    /** Does, on the calling thread, everything that is due by the platform's clock, and what follows from it. */
    void runDue();

    /** When the next timer, retry or postponed step falls due; empty when nothing waits for time. */
    Optional<Instant> nextDue();

    /** What failed too often and waits for a person, oldest first. */
    java.util.List<Incident> incidents();

    /** Calls again, with fresh retries, what an incident stopped. */
    void retry(Incident incident);

    /**
     * Work that failed too often.
     *
     * @param id names it
     * @param policy the policy it belongs to
     * @param process the key of the process definition
     * @param activity the id of the activity
     * @param message what the last failure said
     */
    record Incident(String id, PolicyId policy, String process, String activity, String message) {}
}
