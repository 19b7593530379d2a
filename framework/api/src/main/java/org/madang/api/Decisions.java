package org.madang.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What competent bodies decided about policies; once recorded, a decision is neither changed nor removed. */
@FrameworkService
@ProviderType
public interface Decisions {

    /**
     * Records what a body decided.
     *
     * @throws PlatformException with {@link Problem#RULE} when something lacks a reasoned reply, a substantive change was
     *     not consulted on, the decider is the proposer, there are no reasons, a refusal has no remedy, or the votes
     *     do not add up
     */
    Decision record(PolicyId policy, Decision.Resolution resolution, Actor by);

    /** Adds the opinion of those who were outvoted; nobody can remove it. */
    Decision dissent(String decision, Decision.MinorityOpinion opinion, Actor by);

    /** The decision of this id. */
    Optional<Decision> find(String decision);

    /** The decisions about a policy, oldest first. */
    List<Decision> of(PolicyId policy);
}
