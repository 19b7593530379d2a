package org.madang.participation.internal;

import java.util.List;
import org.madang.api.Concerns;
import org.madang.api.Consultations;
import org.madang.api.Contributions;
import org.madang.api.Policies;
import org.madang.api.Responses;
import org.madang.api.Stakeholders;
import org.madang.api.Supports;
import org.madang.api.Timeline;

/** Puts the services of this room together. */
final class Participation {

    /** Where the scripts that make our tables are. */
    static final String SCHEMA = "org/madang/participation/schema";

    private Participation() {}

    /** The services about policies and what people say on them. */
    static List<Offer> offers(Foundation house) {
        return List.of(
                Offer.of(Policies.class, new StoredPolicies(house)),
                Offer.of(Stakeholders.class, new StoredStakeholders(house)),
                Offer.of(Consultations.class, new StoredConsultations(house)),
                Offer.of(Contributions.class, new StoredContributions(house)),
                Offer.of(Supports.class, new StoredSupports(house)),
                Offer.of(Concerns.class, new StoredConcerns(house)),
                Offer.of(Responses.class, new StoredResponses(house)),
                Offer.of(Timeline.class, new StoredTimeline(house)));
    }
}
