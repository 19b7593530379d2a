package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Where the processes of policies stand. */
@FrameworkService
@ProviderType
public interface Progress {

    /** Where the policy and the processes called for it wait now, longest waiting first; nothing when all have ended. */
    List<Place> of(PolicyId policy);

    /**
     * An activity that has begun and not ended.
     *
     * @param process the key of the process definition
     * @param activity the id of the activity in the model
     * @param since when it began
     * @param visit how often it has begun in the processes of this policy, this time included
     */
    record Place(String process, String activity, Instant since, int visit) {

        public Place {
            requireNonNull(process, "process");
            requireNonNull(activity, "activity");
            requireNonNull(since, "since");
        }
    }
}
